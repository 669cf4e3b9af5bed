/** A whole import up to its plan, as the options page does it, in one step for tests. */

import {
  type ImportPlan,
  type Present,
  planSteps,
} from "../../../../lib/core/interchange/contacts/plan-import.ts";
import {
  type ContactFile,
  type ReadingChoices,
  readContactFile,
} from "../../../../lib/core/interchange/contacts/read-contact-file.ts";
import { readRows } from "../../../../lib/core/interchange/contacts/read-rows.ts";
import type { Client } from "../../../../lib/core/rules/rule-set.ts";
import { runSteps } from "../../../../lib/core/shared/run-steps.ts";

export interface PlannedFile extends ImportPlan {
  readonly file: ContactFile;
}

/** The user's own house is `own.example`. Throws where the file cannot be read. */
export function planFile(
  source: string | Uint8Array,
  present: readonly Client[] | Present = [],
  choices: ReadingChoices = {},
): PlannedFile {
  const bytes = typeof source === "string" ? new TextEncoder().encode(source) : source;
  const read = readContactFile(bytes, choices);
  if (!read.ok) throw new Error(read.error.code);
  const { file } = read;
  const records = file.kind === "csv" ? readRows(file.headers, file.targets, file.rows) : file.records;
  const own = { ownAddresses: new Set(["me@gmail.com"]), ownDomains: new Set(["own.example"]) };
  const ids = file.kind === "csv" ? (file.dialect.ids ?? "record") : "vcard";
  const set = isSet(present) ? present : { clients: present };
  return { file, ...runSteps(planSteps(records, set, own, ids)) };
}

function isSet(present: readonly Client[] | Present): present is Present {
  return "clients" in present;
}

/** What earlier tests need to see of the clients: name, addresses and domains. */
export function briefly({ clients }: ImportPlan): readonly (readonly [string, string, string])[] {
  return clients.map(({ client }) => [client.name, client.addresses.join(" "), client.domains.join(" ")]);
}
