// @vitest-environment happy-dom
/** The sheet beside a list: where the focus goes, and what the keys do. */
import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { SideSheet } from "../../components/side-sheet.tsx";
import { TextField } from "../../components/text-field.tsx";
import { TranslationContext } from "../../components/translation.tsx";
import { en } from "../../lib/i18n/en.ts";
import { createTranslate } from "../../lib/i18n/translate.ts";

const translation = createTranslate<typeof en>(en, "en");
const onClose = vi.fn();
const onSubmit = vi.fn();
let row: HTMLButtonElement;
let root: HTMLElement;

function draw(isOpen: boolean): void {
  render(
    <TranslationContext.Provider value={translation}>
      {isOpen && (
        <SideSheet title="Edit client" onClose={onClose} onSubmit={onSubmit} footer={null}>
          <TextField
            first
            label="Name"
            value=""
            onChange={() => undefined}
            errors={["A client needs a name."]}
          />
        </SideSheet>
      )}
    </TranslationContext.Provider>,
    root,
  );
}

function show(isOpen: boolean): void {
  void act(() => draw(isOpen));
}

beforeEach(() => {
  row = document.createElement("button");
  root = document.createElement("div");
  document.body.replaceChildren(row, root);
  onClose.mockReset();
  onSubmit.mockReset();
  row.focus();
});
afterEach(() => show(false));

describe("a sheet that opens and closes", () => {
  it("takes the focus into its first field and gives it back", () => {
    show(true);
    expect(document.activeElement?.tagName).toBe("INPUT");
    show(false);
    expect(document.activeElement).toBe(row);
  });

  it("has the focus in its first field as soon as it can be seen: no key is lost", () => {
    draw(true);
    expect(document.activeElement?.tagName).toBe("INPUT");
  });

  it("leaves the focus alone if what had it is gone", () => {
    show(true);
    row.remove();
    show(false);
    expect(document.activeElement).not.toBe(row);
  });
});

describe("keys in a sheet", () => {
  const press = (init: KeyboardEventInit) =>
    document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { bubbles: true, ...init }));

  it("Escape closes it, but not while an input method is composing", () => {
    show(true);
    press({ key: "Escape", isComposing: true });
    expect(onClose).not.toHaveBeenCalled();
    press({ key: "Escape" });
    expect(onClose).toHaveBeenCalledOnce();
  });

  it("Ctrl and Enter saves from any field", () => {
    show(true);
    press({ key: "Enter", ctrlKey: true });
    expect(onSubmit).toHaveBeenCalledOnce();
  });
});

describe("a field with an error", () => {
  it("is marked as invalid and described by the sentence beside it", () => {
    show(true);
    const input = root.querySelector("input");
    expect(input?.getAttribute("aria-invalid")).toBe("true");
    const said = document.getElementById(input?.getAttribute("aria-describedby") ?? "");
    expect(said?.textContent).toBe("A client needs a name.");
  });
});
