/**
 * Writes a tree as text that reads back as the same tree.
 *
 * Two styles: a readable one, with `OR` and with brackets wherever a reader (or
 * Gmail) might take it otherwise; and, for a condition so long or deep that those
 * would exceed the limits of the language, one with no more than is needed.
 */
import { depthLimit } from "./condition-parser.ts";
import { textLimit } from "./parse-condition.ts";
import { printTerm } from "./print-term.ts";
import type { Condition } from "./tree.ts";

interface Style {
  readonly or: string;
  /** Brackets around an OR inside an AND, which binds tighter anyway. */
  readonly bracketsOr: boolean;
  /** Neighbours in an AND share their operator: `subject:(a b)` for `subject:a subject:b`. */
  readonly joinsNeighbours: boolean;
}

const readable: Style = { or: " OR ", bracketsOr: true, joinsNeighbours: false };
const compact: Style = { or: "|", bracketsOr: false, joinsNeighbours: true };

/** The operator that every term of a condition has; `null` where they differ or have none. */
function sharedOperator(tree: Condition): string | null {
  switch (tree.kind) {
    case "and":
    case "or": {
      const first = tree.parts[0] === undefined ? null : sharedOperator(tree.parts[0]);
      return first !== null && tree.parts.every((part) => sharedOperator(part) === first) ? first : null;
    }
    case "not":
      return sharedOperator(tree.part);
    default:
      return printTerm(tree).operator;
  }
}

class Printer {
  readonly #style: Style;

  constructor(style: Style) {
    this.#style = style;
  }

  /** As a whole query, or as what stands in brackets. `inside` is the operator whose brackets these are. */
  query(tree: Condition, inside: string | null): string {
    switch (tree.kind) {
      case "and":
        return this.#clauses(tree.parts, inside).join(" ");
      case "or":
        if (inside === null && sharedOperator(tree) !== null) return this.#unary(tree, inside);
        return tree.parts.map((part) => this.#unary(part, inside)).join(this.#style.or);
      default:
        return this.#unary(tree, inside);
    }
  }

  #clauses(parts: readonly Condition[], inside: string | null): readonly string[] {
    const clauses: string[] = [];
    for (let index = 0; index < parts.length; ) {
      const operator =
        inside === null && this.#style.joinsNeighbours ? neighboursOperator(parts, index) : null;
      const end = operator === null ? index + 1 : endOfNeighbours(parts, index, operator);
      const part = parts[index];
      if (end > index + 1) {
        const inner = parts.slice(index, end).map((each) => this.#clause(each, operator));
        clauses.push(`${operator}:(${inner.join(" ")})`);
      } else if (part !== undefined) {
        clauses.push(this.#clause(part, inside));
      }
      index = end;
    }
    return clauses;
  }

  #clause(part: Condition, inside: string | null): string {
    const isBareOr = part.kind === "or" && !this.#style.bracketsOr;
    return isBareOr ? this.query(part, inside) : this.#unary(part, inside);
  }

  /** As one operand of OR or of a prefix. */
  #unary(tree: Condition, inside: string | null): string {
    switch (tree.kind) {
      case "not":
        return `-${this.#unary(tree.part, inside)}`;
      case "and":
      case "or": {
        const shared = inside === null ? sharedOperator(tree) : null;
        return shared === null ? `(${this.query(tree, inside)})` : `${shared}:(${this.query(tree, shared)})`;
      }
      default: {
        const { operator, value, needsBrackets } = printTerm(tree);
        if (operator === inside || operator === null) return value;
        return needsBrackets ? `${operator}:(${value})` : `${operator}:${value}`;
      }
    }
  }
}

function neighboursOperator(parts: readonly Condition[], index: number): string | null {
  const part = parts[index];
  return part === undefined ? null : sharedOperator(part);
}

function endOfNeighbours(parts: readonly Condition[], start: number, operator: string): number {
  let end = start + 1;
  while (end < parts.length && neighboursOperator(parts, end) === operator) end++;
  return end;
}

/** Most brackets open at once, those in quotes counted too: more than there are is no harm here. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const character of text) {
    if (character === "(" || character === "{") deepest = Math.max(deepest, ++depth);
    else if (character === ")" || character === "}") depth--;
  }
  return deepest;
}

/** `parseCondition(printCondition(tree))` gives `tree` again. */
export function printCondition(tree: Condition): string {
  const text = new Printer(readable).query(tree, null);
  if (text.length <= textLimit && depthOf(text) <= depthLimit) return text;
  return new Printer(compact).query(tree, null);
}
