/** Senders about whom nobody is asked again: each once, taken back, and never more than can be read at every look. */
import { describe, expect, it } from "vitest";
import { mostIgnoredSenders, withIgnoredSender } from "../../../lib/core/settings/ignored-senders.ts";
import { defaultSettings, type Settings } from "../../../lib/core/settings/settings.ts";

const ignoring = (...ignoredSenders: string[]): Settings => ({ ...defaultSettings, ignoredSenders });

describe("an ignored sender", () => {
  it("is kept once, after those before it, and taken back without a trace", () => {
    const once = withIgnoredSender(ignoring("a.com"), "b.com", true);
    expect(once).toEqual({ ok: true, settings: ignoring("a.com", "b.com") });
    expect(withIgnoredSender(ignoring("a.com", "b.com"), "b.com", true)).toEqual(once);
    expect(withIgnoredSender(ignoring("a.com", "b.com"), "b.com", false)).toEqual({
      ok: true,
      settings: ignoring("a.com"),
    });
    expect(withIgnoredSender(ignoring("a.com"), "b.com", false)).toEqual({
      ok: true,
      settings: ignoring("a.com"),
    });
  });

  it("is refused where there are too many, and none of them is dropped for it", () => {
    const full = ignoring(...Array.from({ length: mostIgnoredSenders }, (_, index) => `${index}.com`));
    expect(withIgnoredSender(full, "one.more", true)).toMatchObject({ ok: false, code: "senders.tooMany" });
    expect(withIgnoredSender(full, "0.com", true)).toEqual({ ok: true, settings: full });
  });
});
