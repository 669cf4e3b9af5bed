/**
 * Makes the file in which a rule set is shared.
 *
 * The same content has the same id and, as long as nothing was changed or taken in since, the same bytes: who exports
 * twice sends one file. Nothing in it comes from a clock or from chance.
 */
import { writeRuleSet } from "../interchange/write-rule-set.ts";
import type { RuleSet, SetHistory } from "../rules/rule-set.ts";
import type { Base } from "./base.ts";
import { isContained, type OpenedBase, openBase, openNewest } from "./contained-bases.ts";
import { revisionOf, type Sha256 } from "./revision-of.ts";
import { type ShareScope, sharedContent, withheldWithout } from "./shared-content.ts";
import { type Sharing, writtenAuthor } from "./sharing.ts";
import { stampItems } from "./stamp-items.ts";

export interface DocumentSharing extends Sharing {
  readonly sha256: Sha256;
  /** Revisions that were shared or taken in, the newest first. Those that the set does not contain are passed over. */
  readonly known: readonly Base[];
}

export interface SharedDocument {
  /** With what the file says about itself. */
  readonly set: RuleSet;
  /** The rule set file. */
  readonly text: string;
  /** `set.history.id` */
  readonly id: string;
}

/** As many as a file may name. */
const mostAncestors = 50;

/** Of those, revisions that were taken in at any time; the others are needed for what left here. */
const mostMerged = 20;

export async function composeDocument(sharing: DocumentSharing): Promise<SharedDocument> {
  const { set, parts, included, accounts, author, known, sha256 } = sharing;
  const scope: ShareScope = { parts, withheld: withheldWithout(included), accounts };
  const content = sharedContent(set, scope);
  const id = await revisionOf(content, sha256);
  const contained = known.filter((base) => isContained(set, base));
  const unchanged = await sinceUnchanged(sharing, contained, id);
  if (unchanged !== null) return unchanged;
  const bases = openNewest(contained, content.parts ?? []);
  const stamped = stampItems(content, { ...scope, bases, author: writtenAuthor(author) });
  const document: RuleSet = { ...stamped, history: historyOf(id, set, contained, bases) };
  return { set: document, text: writeRuleSet(document), id };
}

/**
 * The revision as it was written before, if the set is still what every revision after it says. Going back to what
 * an older one said is a change: those who took the newer one must see it.
 */
async function sinceUnchanged(
  { set, accounts, sha256 }: DocumentSharing,
  contained: readonly Base[],
  id: string,
): Promise<SharedDocument | null> {
  for (const base of contained) {
    const opened = openBase(base);
    if (opened === null || opened.history === null) return null;
    const { parts, withheld, history } = opened;
    const now = await revisionOf(sharedContent(set, { parts, withheld, accounts }), sha256);
    if (now !== base.id || history.id !== base.id) return null;
    if (now === id) return { set: opened.file, text: base.text, id };
  }
  return null;
}

/** What was taken in counts also where its document is lost: others have it. */
function historyOf(
  id: string,
  { merged = [] }: RuleSet,
  contained: readonly Base[],
  opened: readonly OpenedBase[],
): SetHistory {
  const ancestors = [
    ...contained.map((base) => base.id),
    ...merged.slice(0, mostMerged).map(({ revision }) => revision),
    ...opened.flatMap(({ history }) => history?.ancestors ?? []),
  ];
  return {
    id,
    number: 1 + Math.max(0, ...opened.map(({ history }) => history?.number ?? 0)),
    ancestors: [...new Set(ancestors)].filter((ancestor) => ancestor !== id).slice(0, mostAncestors),
  };
}
