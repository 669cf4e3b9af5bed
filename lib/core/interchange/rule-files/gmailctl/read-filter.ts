/** Reads the filter of a gmailctl rule, a tree of fields, as a condition. */
import { allOf, anyOf, negated } from "../../../condition/join-conditions.ts";
import type { Condition } from "../../../condition/tree.ts";
import { readGmailSearch, type SearchLoss, type SearchScope } from "../gmail-search/read-gmail-search.ts";

/** `condition.unknownField`: lost; a field that nobody knows never decides. params: `text` */
export interface FilterLoss {
  readonly kind: "changed" | "lost";
  readonly code: SearchLoss["code"] | "condition.unknownField";
  readonly params: { readonly text: string };
}

export interface ReadFilter {
  /** `null`: nothing is asked for. */
  readonly tree: Condition | null;
  readonly losses: readonly FilterLoss[];
}

const scopes: ReadonlyMap<string, SearchScope> = new Map([
  ...(["from", "to", "cc", "bcc", "replyto", "subject", "list"] as const).map(
    (name) => [name, name] as const,
  ),
  ["has", null],
  ["query", null],
]);

/** Fields of one object must all hold. @param filter as parsed, not too deep */
export function readFilter(filter: unknown): ReadFilter {
  if (typeof filter !== "object" || filter === null || Array.isArray(filter)) return unknownField(filter);
  const { isEscaped, ...fields } = filter as Readonly<Record<string, unknown>>;
  const read = Object.entries(fields).map(([name, value]) => readField(name, value, isEscaped === true));
  return joined(read, allOf);
}

function readField(name: string, value: unknown, isEscaped: boolean): ReadFilter {
  if ((name === "and" || name === "or") && Array.isArray(value)) {
    return joined(value.map(readFilter), name === "and" ? allOf : anyOf);
  }
  if (name === "not") {
    const { tree, losses } = readFilter(value);
    return { tree: tree === null ? null : negated(tree), losses };
  }
  const scope = scopes.get(name);
  if (scope === undefined || typeof value !== "string") return unknownField({ [name]: value });
  return readGmailSearch(isEscaped || name === "query" ? value : escaped(value), scope);
}

/** What has spaces or brackets in it is meant as one phrase. */
function escaped(value: string): string {
  return /[\s(){}|"“”„「」]/.test(value) ? `"${value.replace(/["“”„「」]/g, " ")}"` : value;
}

function joined(
  parts: readonly ReadFilter[],
  join: (trees: readonly Condition[]) => Condition | null,
): ReadFilter {
  return {
    tree: join(parts.flatMap(({ tree }) => tree ?? [])),
    losses: parts.flatMap(({ losses }) => losses),
  };
}

function unknownField(field: unknown): ReadFilter {
  const text = (JSON.stringify(field) ?? "").slice(0, 200);
  const words = text.replace(/["“”„「」\p{Cc}\p{Cs}]/gu, " ").trim();
  return {
    tree: { kind: "opaque", text: `unreadable:"${words}"` },
    losses: [{ kind: "lost", code: "condition.unknownField", params: { text } }],
  };
}
