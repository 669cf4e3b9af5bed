/** The operators that we understand, by every name that they go by. */
import { lookupReaders, readCategory, readHas, readPlace, readState } from "./read-choice.ts";
import { readPerson } from "./read-mailbox.ts";
import { readAge, readDate, readSize } from "./read-number.ts";
import { readFilename, readLabel, readList, readSubject } from "./read-text.ts";
import type { PersonOperator, RegexOperator } from "./tree.ts";
import type { ValueReader } from "./value.ts";

export interface Operator {
  /** The name that is printed. */
  readonly name: string;
  readonly read: ValueReader;
  /** `null`: takes no regular expression. */
  readonly regex: RegexOperator | null;
}

function plain(name: string, read: ValueReader): Operator {
  return { name, read, regex: null };
}

function text(name: RegexOperator, read: ValueReader): Operator {
  return { name, read, regex: name };
}

function person(name: PersonOperator): Operator {
  return text(name, (value, sink) => readPerson(value, sink, name));
}

const operators: readonly Operator[] = [
  person("from"),
  person("to"),
  person("cc"),
  person("bcc"),
  person("replyto"),
  text("subject", readSubject),
  text("filename", readFilename),
  text("list", readList),
  plain("label", readLabel),
  plain("larger", readSize("larger")),
  plain("smaller", readSize("smaller")),
  plain("after", readDate("after")),
  plain("before", readDate("before")),
  plain("older_than", readAge("older")),
  plain("newer_than", readAge("newer")),
  plain("is", readState),
  plain("in", readPlace),
  plain("has", readHas),
  plain("category", readCategory),
  ...lookupReaders.map(([name, read]) => plain(name, read)),
];

const byName = new Map(operators.map((operator) => [operator.name, operator]));
const otherNames: ReadonlyMap<string, string> = new Map([
  ["size", "larger"],
  ["newer", "after"],
  ["older", "before"],
]);

/** @param typed the name in any case; `undefined`: not one that we understand */
export function findOperator(typed: string): Operator | undefined {
  const name = typed.toLowerCase();
  return byName.get(otherNames.get(name) ?? name);
}

/** Every operator that we understand, by the name that is printed. */
export const operatorNames: readonly string[] = operators.map(({ name }) => name);
