/** Moments that no calendar has, as hostile numbers are, end no page. */
import { afterEach, expect, it, vi } from "vitest";
import { languages } from "../../lib/core/settings/settings.ts";
import { latestInstant } from "../../lib/core/shared/instants.ts";
import { formatDue } from "../../lib/i18n/clocks/format-due.ts";
import { formatDayTime } from "../../lib/i18n/format.ts";
import { formatSpan } from "../../lib/i18n/format-span.ts";
import { formatDayOnly, formatWeekdayTime } from "../../lib/i18n/format-weekday.ts";

afterEach(() => vi.unstubAllEnvs());

const formats = { formatDayTime, formatWeekdayTime, formatDayOnly, formatDue, formatSpan };

it.each(Object.entries(formats))("%s says something of every number", (_, format) => {
  for (const zone of ["UTC", "Pacific/Kiritimati", "Pacific/Pago_Pago"]) {
    vi.stubEnv("TZ", zone);
    for (const language of languages) {
      for (const time of [9e15, 1e308, -9e15, Number.NaN, Number.POSITIVE_INFINITY, latestInstant, 0]) {
        expect(format(time, language)).not.toBe("");
      }
    }
  }
});
