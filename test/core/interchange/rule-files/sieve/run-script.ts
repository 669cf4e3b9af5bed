/**
 * Runs a Sieve script on a message as RFC 5228 says, as far as the tests need it: the reference with which converted
 * rules are compared. It knows nothing of conditions of ours.
 */
import type {
  SieveArgument,
  SieveCommand,
  SieveTest,
} from "../../../../../lib/core/interchange/rule-files/sieve/sieve-script.ts";

/** Headers by name in lower case, as they stand in the mail. */
export interface RawMessage {
  readonly headers: Readonly<Record<string, readonly string[]>>;
  readonly size: number;
  /** What was set so far. */
  readonly variables?: Map<string, string>;
}

/** The folders that mail is filed into, in order. */
export function runScript(commands: readonly SieveCommand[], message: RawMessage): readonly string[] {
  const folders: string[] = [];
  runBlock(commands, { ...message, variables: new Map() }, folders);
  return folders;
}

/** @returns true: it was stopped */
function runBlock(commands: readonly SieveCommand[], message: RawMessage, folders: string[]): boolean {
  let isTaken = false;
  return commands.some((command) => {
    if (command.name === "fileinto") folders.push(textsOf(command.args)[0]?.[0] ?? "");
    if (command.name === "set") setVariable(command, message);
    if (command.name === "stop") return true;
    isTaken &&= command.name !== "if";
    const block = isTaken ? null : blockEntered(command, message);
    isTaken ||= block !== null;
    return runBlock(block ?? [], message, folders);
  });
}

function setVariable({ args }: SieveCommand, { variables }: RawMessage): void {
  const [[name = ""] = [], [value = ""] = []] = textsOf(args);
  variables?.set(name, value);
}

/** `null`: there is none, or its test does not hold. */
function blockEntered({ tests: [test], block }: SieveCommand, message: RawMessage): SieveCommand["block"] {
  return test === undefined || holds(test, message) ? block : null;
}

/** But for the name of a comparator, which belongs to its tag. */
function textsOf(args: readonly SieveArgument[]): readonly (readonly string[])[] {
  const isName = (index: number) => {
    const before = args[index - 1];
    return before?.kind === "tag" && before.name === "comparator";
  };
  return args.flatMap((arg, index) => (arg.kind === "strings" && !isName(index) ? [arg.values] : []));
}

function holds(test: SieveTest, message: RawMessage): boolean {
  const [headers = [], keys = []] = textsOf(test.args);
  const tags = test.args.flatMap((arg) => (arg.kind === "tag" ? [arg.name] : []));
  const valuesOf = (header: string) => message.headers[header.toLowerCase()] ?? [];
  switch (test.name) {
    case "true":
      return true;
    case "false":
      return false;
    case "not":
      return !test.tests.some((inner) => holds(inner, message));
    case "anyof":
      return test.tests.some((inner) => holds(inner, message));
    case "allof":
      return test.tests.every((inner) => holds(inner, message));
    case "size":
      return isOfSize(test, message.size);
    case "string":
      return keys.includes(message.variables?.get(/\w+/.exec(headers[0] ?? "")?.[0] ?? "") ?? "");
    case "header":
      return headers.flatMap(valuesOf).some((value) => keys.some((key) => matches(tags, value, key)));
    case "address":
      return headers
        .flatMap(valuesOf)
        .map((value) => partOf(tags, /<([^>]*)>/.exec(value)?.[1] ?? value))
        .some((value) => keys.some((key) => matches(tags, value, key)));
    default:
      throw new Error(`the reference knows no ${test.name}`);
  }
}

function isOfSize({ args }: SieveTest, size: number): boolean {
  const limit = args.find((arg) => arg.kind === "number")?.value ?? 0;
  return args.some((arg) => arg.kind === "tag" && arg.name === "over") ? size > limit : size < limit;
}

function partOf(tags: readonly string[], address: string): string {
  const [local = "", domain = ""] = address.split("@");
  if (tags.includes("localpart")) return local;
  return tags.includes("domain") ? domain : address;
}

function matches(tags: readonly string[], written: string, wanted: string): boolean {
  const [value, key] = tags.includes("comparator")
    ? [written, wanted]
    : [written.toLowerCase(), wanted.toLowerCase()];
  if (tags.includes("contains")) return value.includes(key);
  return tags.includes("matches") ? matchesGlob([...value], [...key]) : value === key;
}

/** By trying, however long that takes. */
function matchesGlob(value: readonly string[], [first, ...rest]: readonly string[]): boolean {
  switch (first) {
    case undefined:
      return value.length === 0;
    case "*":
      return matchesGlob(value, rest) || (value.length > 0 && matchesGlob(value.slice(1), ["*", ...rest]));
    case "?":
      return value.length > 0 && matchesGlob(value.slice(1), rest);
    case "\\":
      return value[0] === (rest[0] ?? "\\") && matchesGlob(value.slice(1), rest.slice(1));
    default:
      return value[0] === first && matchesGlob(value.slice(1), rest);
  }
}
