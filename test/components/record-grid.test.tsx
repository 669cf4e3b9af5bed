// @vitest-environment happy-dom
/** The focus in a long list: it follows the active row, and a row that a person focuses becomes the active one. */
import { createRef, render } from "preact";
import { act } from "preact/test-utils";
import { beforeEach, describe, expect, it } from "vitest";
import { RecordGrid } from "../../components/record-grid.tsx";

let root: HTMLElement;
let activated: number[];

beforeEach(() => {
  root = document.createElement("main");
  document.body.replaceChildren(root);
  activated = [];
});

async function show(active: number): Promise<void> {
  const rows = {
    scroller: createRef<HTMLDivElement>(),
    onScroll: () => undefined,
    first: 0,
    end: 3,
    reveal: () => undefined,
  };
  await act(() => {
    render(
      <RecordGrid
        label="Rules"
        class="rules"
        headers={[{ label: "Name" }]}
        count={3}
        rowAt={(index) => ({ key: String(index), cells: [`row ${index}`], attributes: {} })}
        rows={rows}
        active={active}
        onActive={(index) => activated.push(index)}
        onOpen={() => undefined}
      />,
      root,
    );
  });
}

const row = (index: number) => root.querySelectorAll<HTMLElement>("tbody tr")[index];

describe("the focus in a list", () => {
  it("makes the row that a person focuses the active one", async () => {
    await show(0);
    row(2)?.focus();
    expect(activated).toEqual([2]);
  });

  it("follows the active row without making it active once more", async () => {
    await show(0);
    row(0)?.focus();
    await show(1);
    expect(document.activeElement).toBe(row(1));
    expect(activated).toEqual([]);
  });
});
