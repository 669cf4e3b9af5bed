/** Proposals from real senders: who of them is known to be no person. */
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { automaticKind, isAutomaticName } from "../../../../lib/core/clients/automatic-sender.ts";
import { readMailLine } from "../../../../lib/core/interchange/read-mail-line.ts";
import { rowFacts } from "../../../../lib/core/interchange/row-facts.ts";
import { canonicalAddress, splitAddress } from "../../../../lib/core/message/address.ts";
import { needsSharedData } from "../../../tooling/needs-shared-data.ts";
import { me, nobody, proposeClients } from "./seen-mail.ts";

describe("real senders", () => {
  const path = needsSharedData("mail/facts.jsonl.gz");

  it.skipIf(path === null)("that say of themselves that they are no person are known by a row alone", () => {
    const lines = gunzipSync(readFileSync(path ?? ""))
      .toString("utf8")
      .trimEnd()
      .split("\n");
    const facts = lines.flatMap((line, index) => {
      const read = readMailLine(line, index + 1);
      return read.ok ? [read.facts] : [];
    });
    const says = /no.?reply|daemon|postmaster|newsletter|bounce|notification/i;
    const robots = facts.flatMap(({ from }) =>
      from && says.test(`${from.address} ${from.name}`) ? [from] : [],
    );
    const through = robots.filter(({ address, name = "" }) => {
      const { local, domain } = splitAddress(canonicalAddress(address));
      return automaticKind(local, domain ?? "", domain ?? "") === null && !isAutomaticName(name);
    });
    expect(robots.length).toBeGreaterThan(400);
    expect(through.length / robots.length).toBeLessThan(0.03);

    const shown = facts.map((one) => ({ account: me, facts: rowFacts(one, Date.now()) }));
    // Nobody was answered in these archives, so nobody may be chosen beforehand.
    const { proposals } = proposeClients(shown, nobody);
    expect(proposals.filter(({ exchange }) => exchange !== "none")).toEqual([]);
    // With the ids of lists, as opened mail tells them, those who only write to lists are left out.
    const known = proposeClients(
      facts.map((one) => ({ account: me, facts: one })),
      nobody,
    );
    expect(known.leftOut.length).toBeGreaterThan(900);
  });
});
