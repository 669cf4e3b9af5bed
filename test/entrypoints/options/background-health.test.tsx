// @vitest-environment happy-dom
/** The view of health without the background: it says so, and shows what it can. */
import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { browser } from "wxt/browser";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { TranslationContext } from "../../../components/translation.tsx";
import { type PageActions, PageActionsContext } from "../../../entrypoints/options/page-actions.ts";
import { BackgroundHealth } from "../../../entrypoints/options/views/health/background-health.tsx";
import { SaveSkeleton } from "../../../entrypoints/options/views/health/save-skeleton.tsx";
import { en } from "../../../lib/i18n/en.ts";
import { translateHealth } from "../../../lib/i18n/health/translate-health.ts";
import { createTranslate } from "../../../lib/i18n/translate.ts";
import { problemLogKey } from "../../../lib/storage/problem-log.ts";

const t = createTranslate<typeof en>(en, "en");
const words = translateHealth("en");
let root: HTMLElement;

beforeEach(() => {
  fakeBrowser.reset();
  root = document.createElement("div");
  document.body.replaceChildren(root);
});
afterEach(() => {
  vi.useRealTimers();
});

function show(call: unknown, tell = vi.fn()) {
  const actions = { call, edit: vi.fn(), tell, tellFailure: vi.fn() } as unknown as PageActions;
  void act(() => {
    render(
      <TranslationContext.Provider value={t}>
        <PageActionsContext.Provider value={actions}>
          <BackgroundHealth />
          <SaveSkeleton />
        </PageActionsContext.Provider>
      </TranslationContext.Provider>,
      root,
    );
  });
  return actions;
}
const silent = () => new Promise(() => {});
const answering = async () => ({ ok: true, value: { boot: "1" } });

describe("a background that does not answer", () => {
  it("is waited for three seconds, then told of with the way out", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    show(silent);
    expect(root.textContent).toContain("Asking the background of Clientele");
    await act(async () => void vi.advanceTimersByTime(3_000));
    expect(root.textContent).toContain("The background of Clientele does not answer.");
    expect([...root.querySelectorAll("button")].map(({ textContent }) => textContent)).toContain(
      "Reload extension",
    );
  });

  it("left problems that are shown without it, the newest first, and new ones as they come", async () => {
    const problem = (where: string) => ({ at: 1, code: "TypeError", where });
    await browser.storage.session.set({ [problemLogKey]: [problem("wake"), problem("mirror.write")] });
    show(silent);
    const told = () =>
      [...root.querySelectorAll(".problem-table tbody tr")].map((row) => row.lastChild?.textContent);
    await vi.waitFor(() =>
      expect(told()).toEqual([words("health.where.mirror.write"), words("health.where.wake")]),
    );
    await browser.storage.session.set({ [problemLogKey]: [problem("pause-end")] });
    await vi.waitFor(() => expect(told()).toEqual([words("health.where.pause-end")]));
  });
});

describe("a background that answers", () => {
  it("is told of in one line", async () => {
    show(answering);
    await vi.waitFor(() => expect(root.textContent).toContain("The background of Clientele answers."));
  });

  it("has the Gmail tab save its looks, and what became of it is told", async () => {
    const press = () =>
      [...root.querySelectorAll("button")]
        .find(({ textContent }) => textContent === t("report.save"))
        ?.click();
    const { tell } = show(answering);
    press();
    await vi.waitFor(() => expect(tell).toHaveBeenCalledWith({ kind: "done", text: t("report.saved") }));
    const refused = { ok: false, code: "skeleton.noTab", params: {} };
    const { tellFailure } = show(async () => refused);
    press();
    await vi.waitFor(() => expect(tellFailure).toHaveBeenCalledWith(refused));
  });
});
