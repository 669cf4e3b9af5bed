/**
 * Reads the lexemes of a condition into a tree, by recursive descent over
 * brackets, and goes on after an error so that all errors are told at once.
 */
import { compiledRegex } from "./compiled-regex.ts";
import type { IssueSink, Span } from "./issue-sink.ts";
import { allOf, anyOf, negated } from "./join-conditions.ts";
import type { Lexeme } from "./lex-condition.ts";
import type { LexemeCursor } from "./lexeme-cursor.ts";
import { findOperator, type Operator } from "./operators.ts";
import { isPlainRegex } from "./plain-regex.ts";
import { readAround } from "./read-around.ts";
import { readAnywhere } from "./read-text.ts";
import { RegexBudget } from "./regex-budget.ts";
import type { Condition, RegexTerm } from "./tree.ts";
import type { TypedValue } from "./value.ts";

/** Brackets that may be open at once. */
export const depthLimit = 24;

/** Whose value is read: of no operator, of one that we know, or of one that is kept as it stands. */
type Scope = null | Operator | { readonly name: string; readonly read: null };

type LexemeOf<Type extends Lexeme["type"]> = Lexeme & { readonly type: Type };
type Open = LexemeOf<"open" | "close">;

export class ConditionParser {
  readonly #cursor: LexemeCursor;
  readonly #sink: IssueSink;
  /** The closing brackets that are waited for, outermost first. */
  readonly #closers: string[] = [];
  readonly #regexBudget = new RegexBudget();
  #isTooDeep = false;

  constructor(cursor: LexemeCursor, sink: IssueSink) {
    this.#cursor = cursor;
    this.#sink = sink;
  }

  /** `null`: nothing was there, or nothing that could be read. */
  parse(): Condition | null {
    const clauses: Condition[] = [];
    for (;;) {
      clauses.push(...this.#clauses(null));
      const stray = this.#cursor.take();
      if (stray === undefined) return allOf(clauses);
      this.#sink.error("unexpected-bracket", stray, { found: stray.type === "close" ? stray.bracket : "" });
    }
  }

  /** Clauses up to a closing bracket that ends them, or the end. */
  #clauses(scope: Scope): readonly Condition[] {
    const clauses: Condition[] = [];
    const chains: Span[] = [];
    let count = 0;
    for (
      let next = this.#cursor.peek();
      next !== undefined && next.type !== "close";
      next = this.#cursor.peek()
    ) {
      if (next.type === "or") {
        this.#sink.error("missing-term-before-or", next);
        this.#cursor.index++;
        continue;
      }
      const first = this.#cursor.index;
      const clause = this.#clause(scope, chains);
      if (clause !== null) clauses.push(clause);
      if (this.#cursor.index > first) count++;
    }
    if (count > 1 && this.#closers.at(-1) !== "}") {
      for (const chain of chains) this.#sink.note("or-binds-tighter", chain);
    }
    return clauses;
  }

  /** Terms joined by OR. */
  #clause(scope: Scope, chains: Span[]): Condition | null {
    const start = this.#cursor.peek()?.start ?? 0;
    const parts = [this.#unary(scope)];
    for (let or = this.#cursor.peek(); or?.type === "or"; or = this.#cursor.peek()) {
      this.#cursor.index++;
      const next = this.#cursor.peek();
      if (next === undefined || next.type === "close" || next.type === "or") {
        this.#sink.error("missing-term-after-or", or);
      } else {
        parts.push(this.#unary(scope));
      }
    }
    if (parts.length > 1) chains.push({ start, end: this.#cursor.peek(-1)?.end ?? start });
    return anyOf(parts.filter((part) => part !== null));
  }

  #unary(scope: Scope): Condition | null {
    const prefix = this.#cursor.peek();
    if (prefix?.type !== "prefix") return this.#primary(scope);
    this.#cursor.index++;
    const next = this.#cursor.peek();
    if (next === undefined || !next.attached || next.type === "close" || next.type === "or") {
      this.#sink.error("lone-prefix", prefix, { found: prefix.sign });
      return null;
    }
    if (next.type === "prefix") {
      this.#sink.error("double-prefix", { start: prefix.start, end: next.end });
      while (this.#cursor.peek()?.type === "prefix") this.#cursor.index++;
      const after = this.#cursor.peek();
      return after?.attached === true && after.type !== "close" && after.type !== "or"
        ? this.#primary(scope)
        : null;
    }
    const part = this.#primary(scope);
    return part === null || prefix.sign === "+" ? part : negated(part);
  }

  #primary(scope: Scope): Condition | null {
    const around = scope === null || scope.name === "subject" ? this.#around(scope) : null;
    if (around !== null) return around;
    const lexeme = this.#cursor.take();
    switch (lexeme?.type) {
      case "open":
        return this.#bracketed(lexeme, scope);
      case "operator":
        return scope === null ? this.#operator(lexeme) : this.#nested(lexeme, scope.name);
      case "word":
        this.#noteKeywords(lexeme);
        return this.#value({ ...lexeme, isQuoted: false }, scope);
      case "phrase":
        return this.#value({ ...lexeme, isQuoted: true }, scope);
      case "regex":
        return this.#regex(lexeme, scope);
      default:
        return null;
    }
  }

  #around(scope: Scope): Condition | null {
    const term = readAround(this.#cursor.next(4), scope === null ? null : "subject");
    if (term !== null) this.#cursor.index += 4;
    return term;
  }

  #noteKeywords(word: LexemeOf<"word">): void {
    if (word.text === "AROUND") this.#sink.note("around-is-a-word", word);
    if (/^or$/i.test(word.text)) this.#sink.note("or-is-a-word", word);
  }

  #value(value: TypedValue, scope: Scope): Condition | null {
    if (scope === null) return readAnywhere(value, this.#sink);
    // Inside an operator that is kept as it stands nothing is looked at but brackets and signs.
    if (scope.read === null) return { kind: "opaque", text: value.text };
    return scope.read(value, this.#sink, scope.name);
  }

  #regex(lexeme: LexemeOf<"regex">, scope: Scope): Condition | null {
    if (scope?.read === null) return { kind: "opaque", text: lexeme.pattern };
    if (scope !== null && scope.regex === null) {
      this.#sink.error("regex-not-here", lexeme, { operator: scope.name });
      return null;
    }
    const { pattern, flags } = lexeme;
    const refusal = this.#regexBudget.refuse(pattern);
    if (refusal !== null) {
      this.#sink.error(refusal.code, lexeme, { limit: refusal.limit });
      return null;
    }
    const term: RegexTerm = { kind: "regex", operator: scope?.regex ?? null, pattern, flags };
    if (isPlainRegex(pattern) || compiledRegex(term) !== null) return term;
    this.#sink.error("bad-regex", lexeme, { found: pattern });
    return null;
  }

  #bracketed(open: Open, scope: Scope): Condition | null {
    if (this.#closers.length === depthLimit) return this.#skipTooDeep(open);
    const closer = open.bracket === "(" ? ")" : "}";
    const errorsBefore = this.#sink.errors.length;
    this.#closers.push(closer);
    const clauses = [...this.#clauses(scope)];
    while (!this.#isClosed(open, closer)) clauses.push(...this.#clauses(scope));
    this.#closers.pop();
    const end = this.#cursor.peek(-1)?.end ?? open.end;
    if (clauses.length === 0 && this.#sink.errors.length === errorsBefore) {
      this.#sink.error("empty-brackets", { start: open.start, end });
    }
    return closer === ")" ? allOf(clauses) : anyOf(clauses);
  }

  /** Takes the closing bracket; false after a wrong one that closes nothing else either. */
  #isClosed(open: Open, closer: string): boolean {
    const close = this.#cursor.peek();
    if (close?.type === "close" && close.bracket === closer) {
      this.#cursor.index++;
      return true;
    }
    if (close?.type !== "close" || this.#closers.includes(close.bracket)) {
      this.#sink.error("missing-bracket", open, { expected: closer });
      return true;
    }
    this.#cursor.index++;
    this.#sink.error("unexpected-bracket", close, { found: close.bracket });
    return false;
  }

  /** Steps over a bracket that is too deep, without recursion, whatever it holds. */
  #skipTooDeep(open: Open): null {
    if (!this.#isTooDeep) this.#sink.error("too-deep", open, { limit: depthLimit });
    this.#isTooDeep = true;
    for (let depth = 1; depth > 0; ) {
      const lexeme = this.#cursor.take();
      if (lexeme === undefined) break;
      if (lexeme.type === "open") depth++;
      if (lexeme.type === "close") depth--;
    }
    return null;
  }

  #operator(lexeme: LexemeOf<"operator">): Condition | null {
    const value = this.#cursor.peek();
    const canBeValue =
      value !== undefined &&
      value.type !== "or" &&
      value.type !== "close" &&
      (value.attached || (value.type !== "prefix" && value.type !== "operator"));
    if (!canBeValue) {
      this.#sink.error("missing-value", lexeme, { operator: lexeme.name });
      return null;
    }
    if (!value.attached) this.#sink.note("space-after-colon", lexeme, { operator: lexeme.name });
    const operator = findOperator(lexeme.name);
    if (operator !== undefined) return this.#operatorValue(operator);
    const first = this.#cursor.index;
    this.#operatorValue({ name: lexeme.name, read: null });
    const text = `${lexeme.name}:${this.#cursor.verbatim(first)}`;
    this.#sink.note(
      "unknown-operator",
      { start: lexeme.start, end: this.#cursor.peek(-1)?.end ?? lexeme.end },
      {
        operator: lexeme.name,
      },
    );
    return { kind: "opaque", text };
  }

  /** A value is one word, phrase, regex or bracket; AROUND needs a bracket. */
  #operatorValue(scope: Exclude<Scope, null>): Condition | null {
    const lexeme = this.#cursor.take();
    switch (lexeme?.type) {
      case "open":
        return this.#bracketed(lexeme, scope);
      case "operator":
        return this.#nested(lexeme, scope.name);
      case "regex":
        return this.#regex(lexeme, scope);
      case "word":
      case "phrase":
        return this.#value({ ...lexeme, isQuoted: lexeme.type === "phrase" }, scope);
      default:
        return null;
    }
  }

  /** Tells of an operator in another one's value and steps over its own value. */
  #nested(lexeme: LexemeOf<"operator">, inside: string): null {
    this.#sink.error("nested-operator", lexeme, { operator: lexeme.name, inside });
    while (this.#cursor.peek()?.type === "operator" && this.#cursor.peek()?.attached === true)
      this.#cursor.index++;
    const value = this.#cursor.peek();
    if (value?.attached !== true) return null;
    if (value.type === "word" || value.type === "phrase" || value.type === "regex") this.#cursor.index++;
    return null;
  }
}
