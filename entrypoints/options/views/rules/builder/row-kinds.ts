/** How the fields of the builder are shown: where they stand among the topics, how they compare, what their value is. */
import type { BuilderRow, RowField } from "../../../../../lib/core/condition/builder-rows.ts";
import { type ComparedWords, comparedSigns, type Sign, shownSign } from "./compared-value.ts";

/** How a value is typed: as text, one of a few words, a number with a unit or without, or a day. */
export type ValueKind = "text" | "choice" | "size" | "age" | "day" | "time" | "count";

export const topicParts = ["people", "text", "mail", "client", "more"] as const;

interface RowKind {
  /** What is looked at; fields that differ only in how they compare share it. */
  readonly topic: Topic;
  readonly part: (typeof topicParts)[number];
  readonly relation: Relation;
  readonly value: ValueKind;
  /** Which example stands in an empty field. */
  readonly example: Example;
  /** It takes regular expressions, too. */
  readonly takesPattern: boolean;
}

export type Topic =
  | Exclude<RowField, "larger" | "smaller" | "newer_than" | "older_than" | "after" | "before">
  | "size"
  | "age"
  | "date";
export type Relation =
  | "is"
  | "contains"
  | "has"
  | "larger"
  | "smaller"
  | "newer"
  | "older"
  | "after"
  | "before"
  | "holds";
export type Example = "person" | "text" | "filename" | "list" | "name" | "field" | "condition";

function person(topic: Topic): RowKind {
  return { topic, part: "people", relation: "is", value: "text", example: "person", takesPattern: true };
}

function words(topic: Topic, example: Example, takesPattern: boolean): RowKind {
  return { topic, part: "text", relation: "contains", value: "text", example, takesPattern };
}

function mail(topic: Topic, relation: Relation, value: ValueKind): RowKind {
  return { topic, part: "mail", relation, value, example: "name", takesPattern: false };
}

function client(topic: Topic, value: ValueKind, example: Example): RowKind {
  return { topic, part: "client", relation: "is", value, example, takesPattern: false };
}

/** In the order in which the topics are offered. */
export const rowKinds: Readonly<Record<RowField, RowKind>> = {
  from: person("from"),
  to: person("to"),
  cc: person("cc"),
  bcc: person("bcc"),
  replyto: person("replyto"),
  list: { ...person("list"), example: "list" },
  subject: words("subject", "text", true),
  anywhere: words("anywhere", "text", true),
  filename: words("filename", "filename", true),
  has: mail("has", "has", "choice"),
  larger: mail("size", "larger", "size"),
  smaller: mail("size", "smaller", "size"),
  newer_than: mail("age", "newer", "age"),
  older_than: mail("age", "older", "age"),
  after: mail("date", "after", "day"),
  before: mail("date", "before", "day"),
  is: mail("is", "is", "choice"),
  in: mail("in", "is", "choice"),
  category: mail("category", "is", "choice"),
  label: mail("label", "is", "text"),
  client: client("client", "text", "name"),
  tier: client("tier", "choice", "name"),
  segment: client("segment", "text", "name"),
  group: client("group", "text", "name"),
  industry: client("industry", "text", "name"),
  region: client("region", "text", "name"),
  business: client("business", "text", "name"),
  field: client("field", "text", "field"),
  "last-order": client("last-order", "time", "name"),
  orders: client("orders", "count", "name"),
  "last-contact": client("last-contact", "time", "name"),
  waiting: client("waiting", "time", "name"),
  text: {
    topic: "text",
    part: "more",
    relation: "holds",
    value: "text",
    example: "condition",
    takesPattern: false,
  },
};

const fields = Object.keys(rowKinds) as RowField[];

/** Topics of a part, each with the field that a new row of it has. */
export function topicsIn(part: (typeof topicParts)[number]): readonly { topic: Topic; field: RowField }[] {
  const first = new Map<Topic, RowField>();
  for (const field of fields) {
    const kind = rowKinds[field];
    if (kind.part === part && !first.has(kind.topic)) first.set(kind.topic, field);
  }
  return [...first].map(([topic, field]) => ({ topic, field }));
}

/** One way to compare: what it makes of a row, and the key of its words behind `row.relation.`. */
export interface RowRelation {
  readonly row: Pick<BuilderRow, "field" | "isNegated" | "isPattern">;
  /** Of a comparison, whose value begins with it. */
  readonly sign?: Sign;
  readonly words: `${Relation | "matches" | ComparedWords}${"" | "Not"}`;
}

export function relationsOf(topic: Topic): readonly RowRelation[] {
  const own = fields.filter((field) => rowKinds[field].topic === topic);
  return own.flatMap((field): readonly RowRelation[] => {
    const { relation, takesPattern } = rowKinds[field];
    const signs = comparedSigns(field);
    if (signs !== null) {
      return signs.flatMap(([sign, words]) => both(field, false, words).map((one) => ({ ...one, sign })));
    }
    const plain = both(field, false, relation);
    return takesPattern ? [...plain, ...both(field, true, "matches")] : plain;
  });
}

/** How a row compares, as its place among the relations of its topic; -1: in none of these ways. */
export function placeOfRelation({ field, isNegated, isPattern, value }: BuilderRow): number {
  return relationsOf(rowKinds[field].topic).findIndex(
    ({ row, sign }) =>
      row.field === field &&
      row.isNegated === isNegated &&
      row.isPattern === isPattern &&
      (sign === undefined || sign === shownSign(field, value)),
  );
}

function both(
  field: RowField,
  isPattern: boolean,
  words: Relation | "matches" | ComparedWords,
): readonly RowRelation[] {
  return [
    { row: { field, isPattern, isNegated: false }, words },
    { row: { field, isPattern, isNegated: true }, words: `${words}Not` },
  ];
}
