// @vitest-environment happy-dom
/** What the view of health says, state by state, before any browser. */
import type { ComponentChild } from "preact";
import { render } from "preact";
import { act } from "preact/test-utils";
import { beforeEach, describe, expect, it } from "vitest";
import { TranslationContext } from "../../../components/translation.tsx";
import { AccountHealth } from "../../../entrypoints/options/views/health/account-health.tsx";
import { ProblemList } from "../../../entrypoints/options/views/health/problem-list.tsx";
import type { KeptDrift } from "../../../lib/core/health/drift.ts";
import { en } from "../../../lib/i18n/en.ts";
import { createTranslate, type Translated } from "../../../lib/i18n/translate.ts";
import { zhCn } from "../../../lib/i18n/zh-cn.ts";

const me = "me@x.example";
const well: KeptDrift = {
  healthy: true,
  seen: 50,
  probes: { "row-people": { found: 1_234, fellBack: 0, missed: 0 } },
  hintsRefused: 0,
  pageWorldFailed: false,
};
const since = new Date(2026, 10, 12, 9, 30).getTime();
let root: HTMLElement;

beforeEach(() => {
  root = document.createElement("div");
  document.body.replaceChildren(root);
});

function show(
  child: ComponentChild,
  catalogue: Translated<typeof en> = en,
  language: "en" | "zh_CN" = "en",
): void {
  const t = createTranslate<typeof en>(catalogue, language);
  void act(() => {
    render(<TranslationContext.Provider value={t}>{child}</TranslationContext.Provider>, root);
  });
}
const titles = () => [...root.querySelectorAll("h3")].map(({ textContent }) => textContent);
const cells = () =>
  [...root.querySelectorAll("tbody tr")].map((row) =>
    [...row.children].map(({ textContent }) => textContent),
  );
/** What is read without opening anything. */
const shown = () => {
  const copy = root.cloneNode(true) as HTMLElement;
  for (const details of copy.querySelectorAll("details ul")) details.remove();
  return copy.textContent ?? "";
};

describe("an account", () => {
  it("that is well says so, with its counts", () => {
    show(<AccountHealth account={me} record={{ account: me, at: since, drift: well }} />);
    expect(titles()).toEqual(["All is well"]);
    expect(cells()).toEqual([["Senders in a row", "1,234", "0", "0", ""]]);
    expect(shown()).toContain("Gmail was last looked at Nov 12, 9:30 AM");
  });

  it("that has not reported is told what to do", () => {
    show(<AccountHealth account={me} record={undefined} />);
    expect(titles()).toEqual(["Nothing is known yet"]);
    expect(root.querySelector("table")).toBeNull();
  });

  it("whose chips are taken off is told since when, because of what, and what to do", () => {
    const probes = {
      ...well.probes,
      "row-ids": { found: 0, fellBack: 0, missed: 30, missedSince: since },
      "row-subject": { found: 0, fellBack: 20, missed: 0, fellBackSince: since },
    };
    const drift = { ...well, healthy: false, unhealthySince: since, probes, pageWorldFailed: true };
    show(<AccountHealth account={me} record={{ account: me, at: since, drift }} />);
    expect(titles()).toEqual([
      "Chips have been off since Nov 12, 9:30 AM",
      "Gmail has been read by older ways since Nov 12, 9:30 AM",
      "Data of Gmail’s page is not used",
    ]);
    expect(shown()).toContain("Concerns: Which message a row shows");
    expect(shown()).toContain("Look for an update of Clientele");
    expect(cells()[0]).toEqual(["Which message a row shows", "0", "0", "30", "Nov 12, 9:30 AM"]);
    expect(shown()).not.toContain("row-ids");
    expect(root.querySelector("details")?.textContent).toContain("row-ids");
  });

  it("speaks the user's language", () => {
    const drift = { ...well, hintsRefused: 1_200 };
    show(<AccountHealth account={me} record={{ account: me, at: since, drift }} />, zhCn, "zh_CN");
    expect(titles()).toEqual(["拒收了 Gmail 页面数据中的 1,200 条"]);
    expect(cells()[0]?.[0]).toBe("行里的发件人");
  });

  it("with a probe of another version has a name for it that is no code", () => {
    const probes = { "row-later": { found: 1, fellBack: 0, missed: 0 } };
    show(<AccountHealth account={me} record={{ account: me, at: since, drift: { ...well, probes } }} />);
    expect(cells()[0]?.[0]).toBe("Another part");
  });
});

describe("the problems of the background", () => {
  it("are told in words, their codes behind Details", () => {
    const problems = [
      { at: since, code: "QuotaExceededError", where: "mirror.write" },
      { at: since, code: "TypeError", where: "something.later" },
    ];
    show(<ProblemList problems={problems} />);
    expect(cells()).toEqual([
      ["Nov 12, 9:30 AM", "The second copy of your rules could not be written."],
      ["Nov 12, 9:30 AM", "A task of the background failed."],
    ]);
    expect(shown()).not.toMatch(/QuotaExceededError|something\.later/);
    expect(root.querySelector("details")?.textContent).toContain("mirror.write: QuotaExceededError");
  });

  it.each([
    [undefined, "[role=status]", ""],
    [null, "[role=alert]", "The browser does not show them at the moment"],
    [[], ".hint", "None since the browser was started"],
  ] as const)("are waited for, not to be had, or none: %j", (problems, selector, words) => {
    show(<ProblemList problems={problems} />);
    expect(root.querySelector(selector)?.textContent).toContain(words);
    expect(root.querySelector("table")).toBeNull();
  });
});
