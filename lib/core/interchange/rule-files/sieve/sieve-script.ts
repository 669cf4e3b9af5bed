/** A Sieve script as a tree (RFC 5228, section 8): every command and test by name, whether we know it or not. */
import type { FilePlace } from "../imported-rules.ts";

export type SieveArgument =
  /** Name in lower case, without its colon. */
  | { readonly kind: "tag"; readonly name: string; readonly place: FilePlace }
  /** Multiplied by its unit. */
  | { readonly kind: "number"; readonly value: number; readonly place: FilePlace }
  /** `isList`: it stands in brackets. */
  | {
      readonly kind: "strings";
      readonly values: readonly string[];
      readonly isList: boolean;
      readonly place: FilePlace;
    };

export interface SieveTest {
  /** In lower case. */
  readonly name: string;
  readonly args: readonly SieveArgument[];
  readonly tests: readonly SieveTest[];
  readonly place: FilePlace;
}

/** Text between the signs that make it a comment; several lines where it stands between `/*` and its end. */
export interface SieveComment {
  readonly text: string;
  readonly line: number;
  readonly endLine: number;
}

export interface SieveCommand extends SieveTest {
  /** What stands directly before it. */
  readonly comments: readonly SieveComment[];
  /** What stands between its test and its block. */
  readonly blockComments: readonly SieveComment[];
  /** `null`: it ends in a semicolon. */
  readonly block: readonly SieveCommand[] | null;
}

/**
 * Why a script is none. Each has `line` and `column`; those of something that is not closed are where it was opened.
 *
 * - `sieve.unclosedString`: a quotation mark is never closed
 * - `sieve.unclosedComment`: a comment that begins with `/*` is never closed
 * - `sieve.unclosedText`: a text that begins with `text:` has no line with a single full stop at its end
 * - `sieve.unclosedBracket`: `found` is never closed
 * - `sieve.unexpectedCharacter`: `found` has no place in a script
 * - `sieve.badNumber`: `found` is no number
 * - `sieve.expectedSign`: `expected` should stand where `found` stands
 * - `sieve.expectedCommand`: a command should stand where `found` stands
 * - `sieve.expectedTest`: a test should stand where `found` stands
 * - `sieve.expectedString`: a text in quotes should stand where `found` stands
 * - `sieve.elseWithoutIf`: `found` follows no `if`
 * - `sieve.wrongArguments`: `name` lacks what it needs
 * - `sieve.tooDeep`: more than `limit` brackets are open at once
 * - `sieve.tooLong`: more than `limit` commands, or conditions that come to more than can be taken
 */
export type SieveRefusalCode =
  | "sieve.unclosedString"
  | "sieve.unclosedComment"
  | "sieve.unclosedText"
  | "sieve.unclosedBracket"
  | "sieve.unexpectedCharacter"
  | "sieve.badNumber"
  | "sieve.expectedSign"
  | "sieve.expectedCommand"
  | "sieve.expectedTest"
  | "sieve.expectedString"
  | "sieve.elseWithoutIf"
  | "sieve.wrongArguments"
  | "sieve.tooDeep"
  | "sieve.tooLong";

export interface SieveRefusal {
  readonly ok: false;
  readonly code: SieveRefusalCode;
  readonly params: Readonly<Record<string, string | number>>;
}

export type ParsedScript = { readonly ok: true; readonly commands: readonly SieveCommand[] } | SieveRefusal;
