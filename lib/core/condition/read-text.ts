/** Reads values that are texts: words alone, subjects, file names, list ids, labels. */
import { canonicalListId } from "../message/list-id.ts";
import { hasWord } from "../message/tokenize-text.ts";
import type { IssueSink } from "./issue-sink.ts";
import { allOf } from "./join-conditions.ts";
import { mailboxNamedBy } from "./read-mailbox.ts";
import { filenameTerm } from "./terms.ts";
import type { Condition, ListTerm } from "./tree.ts";
import { partsOf, readNeedles, type TypedValue } from "./value.ts";

export function readAnywhere(value: TypedValue, sink: IssueSink): Condition | null {
  return readNeedles(value, sink, (needle) => ({
    kind: "anywhere",
    needle,
    mailbox: mailboxNamedBy(needle.text),
  }));
}

export function readSubject(value: TypedValue, sink: IssueSink): Condition | null {
  return readNeedles(value, sink, (needle) => ({ kind: "subject", needle }));
}

export function readFilename(value: TypedValue, sink: IssueSink): Condition | null {
  return readNeedles(value, sink, filenameTerm);
}

export function readList(value: TypedValue, sink: IssueSink): Condition | null {
  const terms = partsOf(value)
    .map((part): ListTerm => ({ kind: "list", listId: canonicalListId(part) }))
    .filter(({ listId }) => hasWord(listId));
  if (terms.length === 0) sink.error("nothing-to-search", value);
  return allOf(terms);
}

/** Labels are names: punctuation in them is neither dropped nor does it part them. */
export function readLabel(value: TypedValue, sink: IssueSink): Condition | null {
  const label = value.text.trim();
  if (label !== "") return { kind: "label", label };
  sink.error("nothing-to-search", value);
  return null;
}
