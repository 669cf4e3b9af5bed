/** Somebody who shares a rule set again and again, with what is remembered of it. */
import {
  type PrivateField,
  privateFields,
  type RuleSet,
  type SetPart,
  setParts,
} from "../../../lib/core/rules/rule-set.ts";
import type { Base } from "../../../lib/core/sharing/base.ts";
import { composeDocument, type SharedDocument } from "../../../lib/core/sharing/compose-document.ts";
import { sha256 } from "./sha256.ts";

export interface Share {
  readonly parts?: readonly SetPart[];
  readonly included?: readonly PrivateField[];
  readonly author?: string;
  readonly accounts?: readonly string[];
}

/** Everything, unless it is said otherwise. */
export function share(set: RuleSet, known: readonly Base[] = [], over: Share = {}): Promise<SharedDocument> {
  const sharing = { parts: setParts, included: privateFields, author: "Ana", accounts: [] };
  return composeDocument({ ...sharing, ...over, set, known, sha256 });
}

export function baseOf(document: SharedDocument, over: Partial<Base> = {}): Base {
  return { id: document.id, setId: document.set.id, at: 1, way: "export", text: document.text, ...over };
}
