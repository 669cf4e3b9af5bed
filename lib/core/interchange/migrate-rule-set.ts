/**
 * Brings files of older versions of the format up to the newest, one step after the other.
 *
 * Version 1 is the first there is, so the chain is empty. A later version adds a step here and a file of the version
 * before it to the tests. A step that fails refuses the file; nothing is guessed in its place.
 */

/** A parsed file; its shape is what its version says, and is judged by the schema after the last step. */
export type ParsedFile = Readonly<Record<string, unknown>>;

export interface RuleSetMigration {
  /** It makes a file of the version after this one. */
  readonly from: number;
  /** Gives a new value and leaves the old one alone. May throw on what is not of the shape of its version. */
  readonly migrate: (file: ParsedFile) => ParsedFile;
}

/** The version that is written. */
export const formatVersion = 1;

/** Without gaps, up to `formatVersion`. */
export const ruleSetMigrations: readonly RuleSetMigration[] = [];

export type Migrated =
  | { readonly ok: true; readonly value: ParsedFile }
  /** `version`: the one that could not be left behind. */
  | { readonly ok: false; readonly version: number };

/** A file whose version no step begins at comes back as it is: the newest, or one that the schema refuses. */
export function migrateRuleSet(file: ParsedFile, chain: readonly RuleSetMigration[]): Migrated {
  let value = file;
  for (const step of chain.toSorted((one, other) => one.from - other.from)) {
    if (value["version"] !== step.from) continue;
    const next = attempt(step, value);
    if (next === null) return { ok: false, version: step.from };
    value = { ...next, version: step.from + 1 };
  }
  return { ok: true, value };
}

function attempt({ migrate }: RuleSetMigration, file: ParsedFile): ParsedFile | null {
  try {
    return migrate(file);
  } catch {
    // Expected: a step meets a file that is not of the shape that its version had, because nothing has judged it yet.
    return null;
  }
}
