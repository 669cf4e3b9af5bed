/** Writes one term of a condition as a Sieve test. */
import { printTerm } from "../../../condition/print-term.ts";
import type {
  AnywhereTerm,
  DateTerm,
  LinkTarget,
  Needle,
  PersonOperator,
  PersonTerm,
  Term,
} from "../../../condition/tree.ts";
import { foldText } from "../../../message/fold-text.ts";
import { isRun } from "../../../message/tokenize-text.ts";
import { exactly } from "./approximation.ts";
import { headersOf } from "./sieve-headers.ts";
import { writeRegex } from "./write-regex.ts";
import {
  alsoSaying,
  quoteEach,
  quoteSieve,
  type Written,
  type WrittenTest,
  written,
  writtenLost,
  writtenTests,
} from "./written-test.ts";

export function writeTerm(term: Term): Written {
  switch (term.kind) {
    case "person":
      return writePerson(term);
    case "subject":
      return sayingWords(contains(["subject"], term.needle.text), term.needle);
    case "anywhere":
      return writeAnywhere(term);
    case "around":
      return alsoSaying(
        writtenTests.all(
          [term.left, term.right].map((needle) => inTexts(needle.text, term.operator !== null)),
        ),
        "export.near",
      );
    case "regex":
      return writeRegex(term);
    case "attachment":
      return alsoSaying(contains(["content-type"], "multipart/mixed"), "export.attachment");
    case "size":
      return written(`size :${term.side === "larger" ? "over" : "under"} ${term.bytes}`);
    case "date":
      return writeDate(term);
    case "list":
      return alsoSaying(contains(["list-id"], term.listId), "export.list", term.listId);
    case "link":
      return alsoSaying(inBody(hosts[term.target]), "export.link", hosts[term.target]);
    case "place":
      return term.place === "anywhere" ? exactly<WrittenTest>(true) : cannotAsk(term);
    default:
      return cannotAsk(term);
  }
}

const hosts: Readonly<Record<LinkTarget, string>> = {
  drive: "drive.google.com",
  document: "docs.google.com/document",
  spreadsheet: "docs.google.com/spreadsheets",
  presentation: "docs.google.com/presentation",
  youtube: "youtube.com",
};

function cannotAsk(term: Term): Written {
  const { operator, value } = printTerm(term);
  return writtenLost("export.term", operator === null ? value : `${operator}:${value}`);
}

function contains(headers: readonly string[], text: string): Written {
  return written(`header :contains ${quoteEach(headers)} ${quoteSieve(text)}`);
}

function inBody(text: string): Written {
  return written(`body :text :contains ${quoteSieve(text)}`, "body");
}

function inTexts(text: string, onlySubject: boolean): Written {
  const inSubject = contains(["subject"], text);
  return onlySubject ? inSubject : writtenTests.any([inSubject, inBody(text)]);
}

/** A run of Chinese characters is a text inside others here, too. */
function sayingWords(test: Written, needle: Needle): Written {
  const isExact =
    needle.tokens.length === 1 && isRun(foldText(needle.text)) && needle.tokens[0] === foldText(needle.text);
  return isExact ? test : alsoSaying(test, "export.words", needle.text);
}

function writePerson({ operator, test }: PersonTerm): Written {
  const headers = quoteEach(headersOf[operator]);
  switch (test.kind) {
    case "address":
      return written(`address :is ${headers} ${quoteSieve(test.address)}`);
    case "domain":
      return written(`address :domain :matches ${headers} ${quoteEach([test.domain, `*.${test.domain}`])}`);
    case "local":
      return written(`address :localpart :is ${headers} ${quoteSieve(test.local)}`);
    case "me":
      return writtenLost("export.me");
    case "words":
      return sayingWords(contains(headersOf[operator], test.needle.text), test.needle);
  }
}

const everybody: readonly PersonOperator[] = ["from", "to"];

function writeAnywhere({ needle, mailbox }: AnywhereTerm): Written {
  const people =
    mailbox === null
      ? [contains(["from", "to", "cc", "bcc"], needle.text)]
      : everybody.map((operator) => writePerson({ kind: "person", operator, test: mailbox }));
  const test = writtenTests.any([...people, inTexts(needle.text, false)]);
  return alsoSaying(test, "export.anywhere", needle.text);
}

/** Days only: a script compares the parts of a date as texts. */
function writeDate(term: DateTerm): Written {
  const { at, side } = term;
  if ("epochSeconds" in at) return cannotAsk(term);
  const day = [at.year, at.month, at.day].map((part, index) =>
    String(part).padStart(index === 0 ? 4 : 2, "0"),
  );
  const relation = side === "after" ? "ge" : "lt";
  const test = `date :value ${quoteSieve(relation)} "date" "date" ${quoteSieve(day.join("-"))}`;
  return alsoSaying(written(test, "date", "relational"), "export.date");
}
