/** The builder and the text are two views of one tree: whatever is edited in one, the other says the same. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type BuilderGroup,
  type BuilderNode,
  type BuilderRow,
  blankRow,
  isSameCondition,
  type RowField,
  readRow,
  readRows,
  rowFields,
  rowsOf,
  textOfRows,
} from "../../../lib/core/condition/builder-rows.ts";
import {
  addNode,
  changeGroup,
  changeRow,
  groupRow,
  type RowPlace,
  removeNode,
  ungroup,
} from "../../../lib/core/condition/edit-rows.ts";
import { parseCondition } from "../../../lib/core/condition/parse-condition.ts";
import { printCondition } from "../../../lib/core/condition/print-condition.ts";
import { anyCondition } from "./any-condition.ts";
import { treeOf } from "./judge.ts";

function row(field: RowField, value: string, over: { isNegated?: boolean; isPattern?: boolean } = {}) {
  return { ...blankRow(field), value, ...over };
}

describe("the rows of a condition", () => {
  it("are its terms, with their negation and without quotes", () => {
    expect(rowsOf(treeOf('from:acme.com -subject:"re offer" larger:5M'))).toEqual({
      kind: "group",
      joins: "all",
      isNegated: false,
      nodes: [row("from", "acme.com"), row("subject", "re offer", { isNegated: true }), row("larger", "5M")],
    });
  });

  it("keep groups of OR and their negation", () => {
    const any = { kind: "group", joins: "any", isNegated: true };
    expect(rowsOf(treeOf("a -subject:(b OR c)")).nodes[1]).toMatchObject({
      ...any,
      nodes: [row("subject", "b"), row("subject", "c")],
    });
  });

  it("show a regular expression in its field", () => {
    expect(rowsOf(treeOf("subject:/of+er/i")).nodes).toEqual([
      row("subject", "/of+er/i", { isPattern: true }),
    ]);
  });

  it("show what has no row as text", () => {
    expect(rowsOf(treeOf("subject:(a AROUND 3 b) deliveredto:x")).nodes).toEqual([
      row("text", "subject:(a AROUND 3 b)"),
      row("text", "deliveredto:x"),
    ]);
  });

  it("tell the user from the word me", () => {
    const { nodes } = rowsOf(treeOf('to:me to:"me"'));
    expect(nodes).toEqual([row("to", "me"), row("to", '"me"')]);
  });

  it("are the condition again, for every condition", () => {
    fc.assert(
      fc.property(anyCondition, (tree) => {
        const text = textOfRows(rowsOf(tree));
        expect(text).toBe(printCondition(tree));
        expect(isSameCondition(readRows(rowsOf(tree)).tree, tree)).toBe(true);
      }),
      { numRuns: 10_000 },
    );
  });
});

describe("a row", () => {
  it("takes a phrase as it is typed", () => {
    expect(textOfRows({ ...rowsOf(treeOf("a")), nodes: [row("subject", "报价 单")] })).toBe(
      'subject:"报价 单"',
    );
  });

  it("takes several addresses, of which one must be there", () => {
    expect(readRow(row("from", "a@x.com, acme.com；b@y.org")).tree).toEqual(
      treeOf("from:(a@x.com OR acme.com OR b@y.org)"),
    );
    expect(readRow(row("from", "Smith, Anna")).tree).toEqual(treeOf('from:"Smith, Anna"'));
  });

  it("takes a regular expression with and without slashes", () => {
    const pattern = { isPattern: true };
    expect(readRow(row("subject", "of+er", pattern)).tree).toEqual(treeOf("subject:/of+er/"));
    expect(readRow(row("subject", "/of+er/i", pattern)).tree).toEqual(treeOf("subject:/of+er/i"));
    expect(readRow(row("subject", "a/ b\\", pattern)).tree).toEqual(treeOf("subject:/a\\/ b\\\\/"));
    expect(readRow(row("subject", "a(", pattern)).errors[0]?.code).toBe("bad-regex");
  });

  it("without a value says nothing", () => {
    expect(textOfRows({ ...rowsOf(treeOf("a")), nodes: [row("from", " ")] })).toBe("");
  });

  it("with a value that cannot be used stays in the text, where its error is told", () => {
    const root = { ...rowsOf(treeOf("a")), nodes: [row("larger", "big"), row("subject", "offer")] };
    expect(textOfRows(root)).toBe("larger:big subject:offer");
    expect(parseCondition(textOfRows(root)).errors[0]?.code).toBe("bad-size");
  });
});

type Edit = (root: BuilderGroup, place: RowPlace) => BuilderGroup;

const anyValue = fc.oneof(
  fc.constantFrom("offer", "报价 单", "a@acme.com", "acme.com", "5M", "7d", "2026/01/31", "unread", "me", ""),
  fc.constantFrom("com.cn", "(", "a OR", '"', '“”"」', "/a(/", "/x/i", "x=y", "<90d", "\u200bx", "-a"),
  fc.string({ unit: "grapheme", maxLength: 12 }),
);
const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  anyValue.map(
    (value): Edit =>
      (root, place) =>
        changeRow(root, place, { value }),
  ),
  fc.constantFrom(...rowFields).map(
    (field): Edit =>
      (root, place) =>
        changeRow(root, place, { field }),
  ),
  fc.boolean().map(
    (isNegated): Edit =>
      (root, place) =>
        changeRow(root, place, { isNegated }),
  ),
  fc.boolean().map(
    (isPattern): Edit =>
      (root, place) =>
        changeRow(root, place, { isPattern }),
  ),
  fc.boolean().map(
    (isNegated): Edit =>
      (root, place) =>
        changeGroup(root, place, { isNegated }),
  ),
  fc.constantFrom("all", "any").map(
    (joins): Edit =>
      (root, place) =>
        changeGroup(root, place, { joins }),
  ),
  fc.constantFrom("all", "any").map(
    (joins): Edit =>
      (root, place) =>
        groupRow(root, place, joins),
  ),
  fc.constant<Edit>(removeNode),
  fc.constant<Edit>(ungroup),
  fc.tuple(fc.constantFrom(...rowFields), anyValue).map(
    ([field, value]): Edit =>
      (root, place) =>
        addNode(root, place, row(field, value)),
  ),
);

/** Every place there is, the root among them. */
function placesOf(node: BuilderNode, place: RowPlace = []): readonly RowPlace[] {
  if (node.kind === "row") return [place];
  return [place, ...node.nodes.flatMap((inner, index) => placesOf(inner, [...place, index]))];
}

function rowsIn(node: BuilderNode): readonly BuilderRow[] {
  return node.kind === "row" ? [node] : node.nodes.flatMap(rowsIn);
}

/** What no escaping changes. */
function partOf(value: string): string {
  return /[\p{L}\p{N}]*/u.exec(value)?.[0] ?? "";
}

describe("every edit of the builder", () => {
  const edits = fc.array(fc.tuple(anyEdit, fc.nat()), { minLength: 1, maxLength: 5 });

  it("keeps the text equal", () => {
    let readable = 0;
    fc.assert(
      fc.property(anyCondition, edits, (start, changes) => {
        let root = rowsOf(start);
        for (const [edit, at] of changes) {
          const places = placesOf(root);
          root = edit(root, places[at % places.length] ?? []);
        }
        const { tree, isFaulty } = readRows(root);
        const parsed = parseCondition(textOfRows(root));
        if (isFaulty || tree === null) {
          for (const { value } of rowsIn(root)) expect(textOfRows(root)).toContain(partOf(value));
          return;
        }
        readable++;
        expect(isSameCondition(parsed.tree, tree)).toBe(true);
        expect(isSameCondition(readRows(rowsOf(tree)).tree, tree)).toBe(true);
      }),
      { numRuns: 10_000 },
    );
    expect(readable).toBeGreaterThan(3000);
  });
});

describe("edits of groups", () => {
  const root = rowsOf(treeOf("a (b OR c)"));

  it("take an emptied group away with its last row", () => {
    expect(textOfRows(removeNode(removeNode(root, [1, 0]), [1, 0]))).toBe("a");
  });

  it("make a row a group to choose from, and undo it", () => {
    const grouped = groupRow(root, [0], "any");
    expect(textOfRows(changeRow(grouped, [0, 1], { value: "d" }))).toBe("(a OR d) (b OR c)");
    expect(textOfRows(ungroup(grouped, [0]))).toBe("a (b OR c)");
  });

  it("negate a group as a whole", () => {
    expect(textOfRows(changeGroup(root, [1], { isNegated: true }))).toBe("a -(b OR c)");
  });

  it("leave everything as it is where there is no such place", () => {
    expect(changeRow(root, [7, 1], { value: "x" })).toEqual(root);
    expect(removeNode(root, [0, 0])).toEqual(root);
  });
});
