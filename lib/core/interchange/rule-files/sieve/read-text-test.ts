/** Sieve's tests that look for texts: in headers, in addresses, in the body. */
import type { PersonOperator } from "../../../condition/tree.ts";
import { listIdPattern } from "../list-id-pattern.ts";
import { exactly } from "./approximation.ts";
import { type AddressPart, readAddressText, wholeDomain } from "./read-address.ts";
import { asRegex, readListText, readPersonText, readSubjectText, type Wanted } from "./read-header.ts";
import { alsoChanged, changed, lost, type Reading, readings } from "./sieve-conditions.ts";
import { isToAlone, operatorFor, searchedHeaders } from "./sieve-headers.ts";
import type { SieveTest } from "./sieve-script.ts";
import type { TestArguments } from "./test-arguments.ts";
import { type MatchType, wantedText, writtenRegex } from "./wanted-text.ts";

type SearchedHeader = PersonOperator | "subject" | "list" | null;

const parts: readonly AddressPart[] = ["localpart", "domain", "user", "detail"];
/** Far more than any condition may have; two long lists come to their product. */
const mostComparisons = 100_000;
const otherMatches = ["value", "count", "list"];

export function readTextTest(test: SieveTest, args: TestArguments): Reading {
  if (otherMatches.some((tag) => args.tags.has(tag))) {
    return lost("condition.comparison", test.place, { test: test.name });
  }
  const keys = args.texts[test.name === "body" ? 0 : 1] ?? [];
  if (test.name === "body") return readBody(test, args, keys);
  const headers = searchedHeaders(args.texts[0] ?? []);
  if (headers.length * keys.length > mostComparisons) return lost("condition.tooLong", test.place);
  const readers = headers.map((header) => readInHeader(header, test, args, keys));
  const reading = readings.any(readers);
  return isToAlone(args.texts[0] ?? []) ? alsoChanged(reading, "condition.toAlsoCc", test.place) : reading;
}

function readInHeader(
  header: string,
  test: SieveTest,
  args: TestArguments,
  keys: readonly string[],
): Reading {
  const operator = operatorFor(header);
  const isAddressTest = test.name === "address" || test.name === "envelope";
  if (operator !== null) {
    return isAddressTest ? inAddresses(operator, test, args, keys) : inPeople(operator, test, args, keys);
  }
  if (isOfSeveralParts(header, args, keys)) {
    return changed({ kind: "attachment" }, "condition.attachment", test.place);
  }
  if (isAddressTest || (header !== "subject" && header !== "list-id")) {
    return lost("condition.header", test.place, { header });
  }
  const read = header === "subject" ? readSubjectText : readListText;
  return anyKey(test, args, keys, header === "subject" ? "subject" : "list", read);
}

/** As people ask for attachments where the server has no better test, and as we write it. */
function isOfSeveralParts(header: string, { tags }: TestArguments, keys: readonly string[]): boolean {
  const isLoose = tags.has("contains") || tags.has("matches");
  return header === "content-type" && isLoose && keys.every((key) => /^\*?multipart\/mixed\*?$/i.test(key));
}

function inPeople(operator: PersonOperator, test: SieveTest, args: TestArguments, keys: readonly string[]) {
  const reading = anyKey(test, args, keys, operator, (wanted) => readPersonText(wanted, operator));
  const isExpression = args.tags.has("regex");
  return isExpression ? alsoChanged(reading, "condition.wholeHeader", test.place, shownKey(keys)) : reading;
}

function inAddresses(
  operator: PersonOperator,
  test: SieveTest,
  args: TestArguments,
  keys: readonly string[],
): Reading {
  const part = parts.find((name) => args.tags.has(name)) ?? "all";
  if (args.tags.has("regex")) {
    if (part !== "all") return lost("condition.comparison", test.place, { test: test.name });
    const reading = anyKey(test, args, keys, operator, (wanted) => asRegex(wanted, operator));
    return alsoChanged(reading, "condition.nameToo", test.place, shownKey(keys));
  }
  const domain = part === "domain" && args.tags.has("matches") ? wholeDomain(keys, operator) : null;
  if (domain !== null) return domain;
  return anyKey(test, args, keys, operator, (wanted) => readAddressText(wanted, operator, part));
}

/** Our expressions without an operator look in the subject, too. */
function readBody(test: SieveTest, args: TestArguments, keys: readonly string[]): Reading {
  const reading = anyKey(test, args, keys, null, (wanted) => asRegex(wanted, null));
  return alsoChanged(reading, "condition.bodyAlsoSubject", test.place, shownKey(keys));
}

function shownKey(keys: readonly string[]): { readonly value: string } {
  return { value: keys.join(", ") };
}

function anyKey(
  test: SieveTest,
  args: TestArguments,
  keys: readonly string[],
  operator: SearchedHeader,
  read: (wanted: Wanted) => Reading,
): Reading {
  const ignoresCase = args.values.get("comparator")?.[0]?.toLowerCase() !== "i;octet";
  return readings.any(
    keys.map((written): Reading => {
      if (args.tags.has("regex"))
        return readExpression(operator, { written, ignoresCase, place: test.place });
      const text = wantedText(matchOf(args), written);
      return read({ text, written, ignoresCase, place: test.place });
    }),
  );
}

function readExpression(
  operator: SearchedHeader,
  { written, ignoresCase, place }: Omit<Wanted, "text">,
): Reading {
  const pattern = operator === "list" ? listIdPattern(written) : written;
  const term = pattern === null ? null : writtenRegex(operator, pattern, ignoresCase);
  if (term === null) return lost("condition.badRegex", place, { value: written });
  if (pattern === written) return exactly(term);
  return changed(term, "condition.listId", place, { value: written });
}

function matchOf({ tags }: TestArguments): MatchType {
  if (tags.has("contains")) return "contains";
  return tags.has("matches") ? "matches" : "is";
}
