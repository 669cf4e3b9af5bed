/** How one program writes its contact files: data only, one file a program. */
import { foldText } from "../../message/fold-text.ts";
import type { ContactTarget } from "./contact-target.ts";

export interface ContactDialect {
  readonly id: string;
  /** The program's own name, the same in every language. */
  readonly name: string;
  /** Any of these sets of headers tells the dialect, where all of it is there. */
  readonly signs: readonly (readonly string[])[];
  /** Headers as `headerKey` writes them. */
  readonly columns: Readonly<Record<string, ContactTarget>>;
  /** Headers that are not listed are read by their meaning; else they are not read. */
  readonly readsOthers?: boolean;
  /** Begins the names of own fields that hold its record ids, such as `zoho`. */
  readonly ids?: string;
}

/** Case, width and spaces do not count, `#` stands for any number, and a time zone at the end is not part of it. */
export function headerKey(header: string): string {
  return foldText(header)
    .trim()
    .replace(/\s*\((?:[a-z]{3,4}|utc[^)]*|gmt[^)]*)\)$/, "")
    .replace(/\d+/g, "#")
    .replace(/\s+/g, " ");
}
