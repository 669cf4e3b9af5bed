/** What the user chose for the next edition: as the last one was, where nothing else is said. */
import {
  type PrivateField,
  privateFields,
  type RuleSet,
  type SetPart,
  setParts,
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
    parts: isFirst ? setParts : last.parts,
    included: isFirst ? [] : last.included,
    days: expiryDays[2],
    name: set.name,
    alias: settings.alias,
  };
}

/** In the order of the list, whatever was clicked first. */
export function withPart({ parts }: EditionDraft, part: SetPart, isIn: boolean): readonly SetPart[] {
  return setParts.filter((one) => (one === part ? isIn : parts.includes(one)));
}

export function withIncluded(
  { included }: EditionDraft,
  field: PrivateField,
  isIn: boolean,
): readonly PrivateField[] {
  return privateFields.filter((one) => (one === field ? isIn : included.includes(one)));
}

/** The user's own addresses in all accounts, as they must not leave. */
export function ownAddresses(settings: Settings, accounts: readonly string[]): readonly string[] {
  const others = Object.values(settings.accounts).flatMap(({ addresses }) => addresses);
  return [...new Set([...accounts, ...Object.keys(settings.accounts), ...others])];
}
