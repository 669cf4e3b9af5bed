/** Puts what the user chose for an address book of the file in the place of its name. */
import { nameKey } from "../../../condition/known-names.ts";
import type { Condition } from "../../../condition/tree.ts";
import { groupsOf } from "../../../groups/group.ts";
import { lookupsIn } from "../../../rules/lookups-in.ts";
import type { RuleSet } from "../../../rules/rule-set.ts";
import { segmentsOf } from "../../../segments/segment.ts";
import type { BookChoice } from "./import-choices.ts";
import type { PreparedRule } from "./prepared-rule.ts";

/** A segment or group that has the book's name is proposed; without one nothing is. */
export function proposedBook(book: string, set: Pick<RuleSet, "segments" | "groups">): BookChoice {
  const isIt = ({ name }: { readonly name: string }) => nameKey(name) === nameKey(book);
  const segment = segmentsOf(set).find(isIt);
  if (segment !== undefined) return { as: "segment", name: segment.name };
  const group = groupsOf(set).find(isIt);
  return group === undefined ? { as: "none", name: book } : { as: "group", name: group.name };
}

/** Names of the file's books that the rule asks for. */
export function booksOf({ tree, exceptions }: PreparedRule, books: ReadonlySet<string>): readonly string[] {
  return tree === null ? [] : [tree, ...exceptions].flatMap((part) => booksIn(part, books));
}

function booksIn(tree: Condition, books: ReadonlySet<string>): readonly string[] {
  if (books.size === 0) return [];
  return lookupsIn(tree).flatMap(({ operator, value }) =>
    operator === "segment" && books.has(value) ? [value] : [],
  );
}

/** The same tree where it asks for none of them. */
export function withBooks(tree: Condition, choices: ReadonlyMap<string, BookChoice>): Condition {
  switch (tree.kind) {
    case "and":
    case "or":
      return { ...tree, parts: tree.parts.map((part) => withBooks(part, choices)) } as Condition;
    case "not":
      return { ...tree, part: withBooks(tree.part, choices) } as Condition;
    case "lookup": {
      const choice = tree.operator === "segment" ? choices.get(tree.value) : undefined;
      if (choice === undefined || choice.as === "none") return tree;
      return { ...tree, operator: choice.as === "segment" ? "segment" : "group", value: choice.name };
    }
    default:
      return tree;
  }
}
