/** Seen mail of clients that lies in spam and in the bin, counted once the page stands. */
import { useEffect, useState } from "preact/hooks";
import {
  type ClientsInPlace,
  countClientsIn,
} from "../../../../../lib/core/audit/review/count-clients-in.ts";
import { buildClientIndex } from "../../../../../lib/core/clients/client-index.ts";
import type { Client } from "../../../../../lib/core/rules/rule-set.ts";
import { ownPeople } from "../../../../../lib/core/settings/own-people.ts";
import type { SeenRecord } from "../../../../../lib/storage/records.ts";
import type { ViewProps } from "../../../view-props.ts";
import { lookThroughSeen } from "../../look-through-seen.ts";

/** `null`: the mail cannot be read. */
export type PlaceCounts = Readonly<Record<"spam" | "trash", ClientsInPlace | null>>;

/** `undefined`: not counted yet. */
export function useClientsInPlaces(
  { database, settings }: Pick<ViewProps, "database" | "settings">,
  clients: readonly Client[],
): PlaceCounts | undefined {
  const [counts, setCounts] = useState<PlaceCounts>();
  useEffect(() => {
    const stop = new AbortController();
    const lying: SeenRecord[] = [];
    const look = (record: SeenRecord) => {
      if (record.facts.in?.some((place) => place === "spam" || place === "trash") === true)
        lying.push(record);
    };
    void lookThroughSeen(database, look, stop.signal).then((isRead) => {
      if (stop.signal.aborted) return;
      const index = buildClientIndex(clients);
      const seen = lying.map(({ account, facts }) => ({ facts, own: ownPeople(settings, account) }));
      const count = (place: "spam" | "trash") => (isRead ? countClientsIn(place, index, seen) : null);
      setCounts({ spam: count("spam"), trash: count("trash") });
    });
    return () => stop.abort();
  }, [database, settings, clients]);
  return counts;
}
