/** Turns a test of a Sieve script into a condition of ours, as far as it goes. */
import type { Condition } from "../../../condition/tree.ts";
import { exactly } from "./approximation.ts";
import { readFlag } from "./flag-tests.ts";
import { readDateTest, readZimbraDate } from "./read-date.ts";
import { readTextTest } from "./read-text-test.ts";
import { alsoChanged, changed, lost, type Reading, readings } from "./sieve-conditions.ts";
import { isToAlone, operatorFor, searchedHeaders } from "./sieve-headers.ts";
import type { SieveTest } from "./sieve-script.ts";
import type { SieveVariables } from "./sieve-variables.ts";
import { readArguments, type TestArguments } from "./test-arguments.ts";

/** What holds wherever a test stands in the script. */
export interface TestScope {
  readonly variables: SieveVariables;
  /** Address books that tests asked for, by name. */
  readonly books: Set<string>;
}

type TestReader = (test: SieveTest, args: TestArguments, scope: TestScope) => Reading;

export function readTest(test: SieveTest, scope: TestScope): Reading {
  switch (test.name) {
    case "allof":
      return readings.all(test.tests.map((inner) => readTest(inner, scope)));
    case "anyof":
      return readings.any(test.tests.map((inner) => readTest(inner, scope)));
    case "not":
      return readings.not(readings.all(test.tests.map((inner) => readTest(inner, scope))));
    default:
      return readAlone(test, scope);
  }
}

function readAlone(test: SieveTest, scope: TestScope): Reading {
  const read = Object.hasOwn(readers, test.name) ? readers[test.name] : undefined;
  if (read === undefined) return lost("condition.unknownTest", test.place, { test: test.name });
  const flag = readFlag(test, scope.variables);
  if (flag !== null) return flag;
  const args = readArguments(test, scope.variables);
  if (args.unknown !== null) return lost("condition.variable", test.place, { value: args.unknown });
  return read(test, args, scope);
}

const readers: Readonly<Record<string, TestReader>> = {
  true: () => exactly<Condition>(true),
  false: () => exactly<Condition>(false),
  header: readTextTest,
  mime_header: readTextTest,
  address: readTextTest,
  envelope: (test, args) => {
    const [header = ""] = args.texts[0] ?? [];
    return alsoChanged(readTextTest(test, args), "condition.envelope", test.place, { header });
  },
  body: readTextTest,
  exists: readExists,
  size: readSize,
  date: (test, args) =>
    args.tags.has("before") || args.tags.has("after") ? readZimbraDate(test, args) : readDateTest(test, args),
  currentdate: readDateTest,
  string: readString,
  ihave: () => exactly<Condition>(true),
  mailboxexists: readMailboxExists,
  specialuse_exists: readMailboxExists,
  attachment: () => exactly({ kind: "attachment" }),
  me: readMe,
  addressbook: readBook,
  list: () => exactly(existing.list),
};

const existing = {
  list: { kind: "regex", operator: "list", pattern: ".", flags: "s" },
  subject: { kind: "regex", operator: "subject", pattern: ".", flags: "s" },
} as const satisfies Record<string, Condition>;

function readExists(test: SieveTest, { texts }: TestArguments): Reading {
  return readings.all((texts[0] ?? []).map((header) => headerExists(header.trim().toLowerCase(), test)));
}

function headerExists(header: string, { place }: SieveTest): Reading {
  if (header === "subject") return exactly(existing.subject);
  if (header === "list-id") return exactly(existing.list);
  const operator = operatorFor(header);
  if (operator === null) return lost("condition.header", place, { header });
  const reading = exactly<Condition>({ kind: "regex", operator, pattern: ".", flags: "s" });
  return header === "to" ? alsoChanged(reading, "condition.toAlsoCc", place) : reading;
}

function readSize(_: SieveTest, { tags, number }: TestArguments): Reading {
  return exactly({ kind: "size", side: tags.has("over") ? "larger" : "smaller", bytes: number ?? 0 });
}

/** Both sides are known, or the test would be lost before. */
function readString(test: SieveTest, { tags, texts }: TestArguments): Reading {
  const [sources = [], keys = []] = texts;
  const fold = (text: string) => text.toLowerCase();
  const holds = (source: string, key: string) =>
    tags.has("contains") ? fold(source).includes(fold(key)) : fold(source) === fold(key);
  if (["matches", "regex", "value", "count"].some((tag) => tags.has(tag))) {
    return lost("condition.comparison", test.place, { test: test.name });
  }
  return exactly<Condition>(sources.some((source) => keys.some((key) => holds(source, key))));
}

function readMailboxExists(test: SieveTest, { texts }: TestArguments): Reading {
  return changed(true, "condition.mailboxExists", test.place, { value: texts.flat().join(", ") });
}

/** Zimbra: mail to or from the user; several headers in one text. */
function readMe(test: SieveTest, { texts }: TestArguments): Reading {
  const names = (texts[0] ?? []).flatMap((list) => list.split(","));
  const headers = searchedHeaders(names);
  if (headers.length === 0) return lost("condition.unknownTest", test.place, { test: test.name });
  const parts = headers.map((header): Reading => {
    const operator = operatorFor(header);
    if (operator === null) return lost("condition.header", test.place, { header });
    return exactly<Condition>({ kind: "person", operator, test: { kind: "me" } });
  });
  const reading = readings.any(parts);
  return isToAlone(names) ? alsoChanged(reading, "condition.toAlsoCc", test.place) : reading;
}

/** Zimbra: people in an address book, which only the sender can be here. */
function readBook(test: SieveTest, { texts }: TestArguments, { books }: TestScope): Reading {
  const [headers = [], [book = "contacts"] = []] = texts;
  const parts = headers.map((header): Reading => {
    if (header.trim().toLowerCase() !== "from") return lost("condition.header", test.place, { header });
    books.add(book);
    return exactly<Condition>({ kind: "lookup", operator: "segment", value: book });
  });
  return parts.length > 0
    ? readings.any(parts)
    : lost("condition.unknownTest", test.place, { test: test.name });
}
