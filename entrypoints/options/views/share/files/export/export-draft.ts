/** What somebody chooses while they export: all of it is kept until the view is left, and nothing of it before a file is made. */
import type { PrivateField, SetPart } from "../../../../../../lib/core/rules/rule-set.ts";
import { decidingParts } from "../../../../../../lib/core/rules/rule-set.ts";

export const packings = ["plain", "gzip", "passphrase", "members"] as const;
export type Packing = (typeof packings)[number];

export interface ExportDraft {
  /** `change`: only what differs from a revision that was shared before. */
  readonly kind: "set" | "change";
  readonly parts: readonly SetPart[];
  /** Private fields that leave nevertheless. */
  readonly included: readonly PrivateField[];
  readonly alias: string;
  readonly packing: Packing;
  readonly passphrase: string;
  /** Whether the passphrase is one that would not soon be guessed; one that we made is. */
  readonly isStrong: boolean;
  /** Ids of members who are not to open it. */
  readonly withoutMembers: ReadonlySet<string>;
  /** Id of the revision from which changes are told; `null`: the newest that was taken in, else the newest. */
  readonly base: string | null;
  readonly note: string;
  /** Changes that are not proposed (`keyOfChange`). */
  readonly withoutChanges: ReadonlySet<string>;
}

export function newDraft(alias: string): ExportDraft {
  return {
    kind: "set",
    parts: decidingParts,
    included: [],
    alias,
    packing: "plain",
    passphrase: "",
    isStrong: false,
    withoutMembers: new Set(),
    base: null,
    note: "",
    withoutChanges: new Set(),
  };
}

/** The list with the entry taken in or out. */
export function toggled<Entry>(list: readonly Entry[], entry: Entry): readonly Entry[] {
  return list.includes(entry) ? list.filter((one) => one !== entry) : [...list, entry];
}

export function toggledIn<Entry>(set: ReadonlySet<Entry>, entry: Entry): ReadonlySet<Entry> {
  return new Set(toggled([...set], entry));
}
