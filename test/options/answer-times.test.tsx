// @vitest-environment happy-dom
/** A client's own answer times: the calendars to choose from are those of the view of answer times. */
import { expect, it } from "vitest";
import { listedCalendars } from "../../entrypoints/options/views/calendars/listed-calendars.ts";
import { AnswerTimes } from "../../entrypoints/options/views/clients/answer-times.tsx";
import { draftOfClient } from "../../entrypoints/options/views/clients/client-draft.ts";
import { shippedCalendars } from "../../lib/core/calendars/shipped-calendars.ts";
import { aCalendar } from "../core/calendars/build-calendar.ts";
import { aClient } from "../core/rules/build-rule-set.ts";
import { one, show } from "./show.tsx";

const noSays = { errors: [], notes: [] };

it("offers every calendar that is shipped, as it is called now, and the user's own", async () => {
  const [renamed] = shippedCalendars.filter(({ id }) => id === "CN");
  const calendars = [{ ...renamed, name: "Office" }, aCalendar({ name: "Depot" })];
  const root = await show(
    <AnswerTimes
      draft={draftOfClient(aClient())}
      says={{ promiseFirst: noSays, promiseNext: noSays } as never}
      set={{ calendars }}
      byId={new Map()}
      onChange={() => undefined}
    />,
  );
  const options = [...one<HTMLSelectElement>(root, "select").options];
  expect(options.slice(1).map(({ value }) => value)).toEqual(
    listedCalendars({ calendars }).map(({ calendar }) => calendar.id),
  );
  expect(options.map(({ textContent }) => textContent).slice(0, 4)).toEqual([
    "That of the rule set",
    "Monday to Friday, no holidays",
    "Office",
    "Taiwan",
  ]);
  expect(options.at(-1)?.textContent).toBe("Depot");
});
