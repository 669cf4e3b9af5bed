/** The view of health has words for whatever it may have to name. */
import { describe, expect, it } from "vitest";
import { composeScroller, recipientArea } from "../../lib/gmail-page/compose/compose-probes.ts";
import * as headerProbes from "../../lib/gmail-page/header-probes.ts";
import * as probes from "../../lib/gmail-page/probes.ts";
import { healthEn } from "../../lib/i18n/health/en.ts";

describe("the view of health", () => {
  it.each(
    [...Object.values(probes), ...Object.values(headerProbes), composeScroller, recipientArea].map(
      ({ id }) => id,
    ),
  )("says in the user's words what %s is", (id) => {
    expect(Object.keys(healthEn)).toContain(`health.part.${id}`);
  });

  it("names no class and no selector of Gmail's", () => {
    const words = Object.entries(healthEn).filter(([key]) => key.startsWith("health.part."));
    expect(words.length).toBeGreaterThan(25);
    for (const [, text] of words) expect(text).toMatch(/^[\p{L} ’]+$/u);
  });
});
