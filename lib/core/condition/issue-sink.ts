/** Collects what there is to say about a condition while it is read. */
import type { ConditionErrorCode, ConditionIssueCode, ConditionNoteCode } from "./issue-codes.ts";
import type { KnownNames } from "./known-names.ts";
import type { ConditionIssue } from "./tree.ts";

/** A stretch of the text that is read, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

type Params = Readonly<Record<string, string | number>>;

export class IssueSink {
  readonly errors: ConditionIssue[] = [];
  readonly notes: ConditionIssue[] = [];
  /** `null`: any name may be looked up. */
  readonly names: KnownNames | null;
  readonly #positionOf: (offset: number) => number;

  /** @param positionOf leads from an offset of the text that is read to the text as typed */
  constructor(positionOf: (offset: number) => number, names: KnownNames | null) {
    this.#positionOf = positionOf;
    this.names = names;
  }

  error(code: ConditionErrorCode, span: Span, params: Params = {}): void {
    this.errors.push(this.#issue(code, span, params));
  }

  note(code: ConditionNoteCode, span: Span, params: Params = {}): void {
    this.notes.push(this.#issue(code, span, params));
  }

  #issue(code: ConditionIssueCode, { start, end }: Span, params: Params): ConditionIssue {
    return { code, start: this.#positionOf(start), end: this.#positionOf(end), params };
  }
}
