// @vitest-environment happy-dom
/** Selecting rows of a list: one, a range, all that are shown; what is not shown is not selected. */
import { describe, expect, it } from "vitest";
import { type Selection, useSelection } from "../../components/use-selection.ts";
import { show, showIn } from "../options/show.tsx";

interface Item {
  readonly id: string;
}
const items = (ids: string): readonly Item[] => [...ids].map((id) => ({ id }));

/** Does the steps one after the other, each on what the last one left; gives the ids in the end. */
async function selected(ids: string, steps: readonly ((selection: Selection<Item>) => void)[], then = ids) {
  let selection: Selection<Item> | undefined;
  function List({ shown }: { readonly shown: string }) {
    selection = useSelection(items(shown));
    return null;
  }
  const root = await show(<List shown={ids} />);
  for (const step of steps) {
    if (selection !== undefined) step(selection);
    await showIn(root, <List shown={ids} />);
  }
  await showIn(root, <List shown={then} />);
  return selection?.items.map(({ id }) => id).join("");
}

describe("a selection", () => {
  it("has what was toggled, in the order of the list", async () => {
    expect(await selected("abcd", [(s) => s.toggle(2), (s) => s.toggle(0)])).toBe("ac");
    expect(await selected("abcd", [(s) => s.toggle(2), (s) => s.toggle(2)])).toBe("");
  });

  it("has a whole range from the last one on, in either direction", async () => {
    expect(await selected("abcde", [(s) => s.toggle(3), (s) => s.toggle(1, true)])).toBe("bcd");
    expect(
      await selected("abcde", [(s) => s.toggleAll(), (s) => s.toggle(1), (s) => s.toggle(3, true)]),
    ).toBe("ae");
  });

  it("has all, and then none", async () => {
    expect(await selected("abc", [(s) => s.toggleAll()])).toBe("abc");
    expect(await selected("abc", [(s) => s.toggleAll(), (s) => s.toggleAll()])).toBe("");
    expect(await selected("abc", [(s) => s.toggle(0), (s) => s.toggleAll()])).toBe("abc");
  });

  it("does not reach beyond what is shown", async () => {
    expect(await selected("abcd", [(s) => s.toggleAll()], "bd")).toBe("bd");
    expect(await selected("abc", [(s) => s.add([2, 3])])).toBe("c");
  });
});
