/** What the user chose for the next edition: as the last one was, where nothing else is said. */
import {
  decidingParts,
  type PrivateField,
  type RuleSet,
  type SetPart,
} from "../../../../../lib/core/rules/rule-set.ts";
import type { Settings } from "../../../../../lib/core/settings/settings.ts";
import { type ExpiryDays, expiryDays } from "../../../../../lib/core/sharing/make-edition.ts";
import type { Publication } from "../../../../../lib/core/sharing/publication.ts";

export interface EditionDraft {
  readonly parts: readonly SetPart[];
  readonly included: readonly PrivateField[];
  readonly days: ExpiryDays;
  readonly name: string;
  readonly alias: string;
}

export function draftOfEdition(last: Publication | null, set: RuleSet, settings: Settings): EditionDraft {
  const isFirst = last === null || last.version === 0;
  return {
    parts: isFirst ? decidingParts : last.parts,
    included: isFirst ? [] : last.included,
    days: expiryDays[2],
    name: set.name,
    alias: settings.alias,
  };
}
