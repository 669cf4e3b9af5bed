// @vitest-environment happy-dom
/** Toasts: ten seconds to take something back, longer for those who point at it, for ever for failures. */
import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type ToastContent, ToastList, toastMilliseconds } from "../../components/toast-list.tsx";
import { TranslationContext } from "../../components/translation.tsx";
import { en } from "../../lib/i18n/en.ts";
import { createTranslate } from "../../lib/i18n/translate.ts";

const onGone = vi.fn();
let root: HTMLElement;

function show(toasts: readonly ToastContent[]): void {
  void act(() => {
    render(
      <TranslationContext.Provider value={createTranslate<typeof en>(en, "en")}>
        <ToastList toasts={toasts} onGone={onGone} />
      </TranslationContext.Provider>,
      root,
    );
  });
}
const wait = (milliseconds: number) => act(() => void vi.advanceTimersByTime(milliseconds));
const point = (type: string) =>
  act(() => void root.querySelector(".toast")?.dispatchEvent(new MouseEvent(type)));

beforeEach(() => {
  vi.useFakeTimers();
  onGone.mockReset();
  root = document.createElement("div");
  document.body.replaceChildren(root);
});
afterEach(() => {
  show([]);
  vi.useRealTimers();
});

describe("a toast", () => {
  it("goes after ten seconds, not before", async () => {
    show([{ id: 1, kind: "done", text: "Deleted: Acme" }]);
    await wait(toastMilliseconds - 1);
    expect(onGone).not.toHaveBeenCalled();
    await wait(1);
    expect(onGone).toHaveBeenCalledWith(1);
  });

  it("stays while it is pointed at", async () => {
    show([{ id: 1, kind: "done", text: "Deleted: Acme" }]);
    await point("mouseenter");
    await wait(toastMilliseconds * 3);
    expect(onGone).not.toHaveBeenCalled();
    await point("mouseleave");
    await wait(toastMilliseconds);
    expect(onGone).toHaveBeenCalledWith(1);
  });

  it("that tells a failure stays until it is closed", async () => {
    show([{ id: 7, kind: "failed", text: "That did not work." }]);
    await wait(toastMilliseconds * 10);
    expect(onGone).not.toHaveBeenCalled();
    await act(() => root.querySelector<HTMLButtonElement>("[aria-label=Close]")?.click());
    expect(onGone).toHaveBeenCalledWith(7);
  });

  it("runs its action once and goes", async () => {
    const run = vi.fn();
    show([{ id: 1, kind: "done", text: "Deleted: Acme", action: { label: "Undo", run } }]);
    await act(() => root.querySelector<HTMLButtonElement>(".toast button")?.click());
    expect(run).toHaveBeenCalledOnce();
    expect(onGone).toHaveBeenCalledWith(1);
  });
});
