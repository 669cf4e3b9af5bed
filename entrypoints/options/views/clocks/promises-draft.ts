/** Answer times while they are typed. */
import type { PromisedHours, Promises } from "../../../../lib/core/clocks/promises.ts";
import { type Priority, priorities } from "../../../../lib/core/rules/rule-set.ts";

type HourTexts = Readonly<Record<Priority, string>>;

export interface PromisesDraft {
  readonly first: HourTexts;
  readonly next: HourTexts;
  /** Id of a calendar. */
  readonly calendar: string;
}

export function draftOfPromises({ first, next, calendar }: Promises): PromisesDraft {
  return { first: textsOf(first), next: textsOf(next), calendar };
}

/** `null`: some field holds no hours. */
export function promisesOfDraft({ first, next, calendar }: PromisesDraft): Promises | null {
  const hours = { first: hoursOf(first), next: hoursOf(next) };
  return hours.first === null || hours.next === null
    ? null
    : { first: hours.first, next: hours.next, calendar };
}

/** Business hours; `null`: nothing is promised; `undefined`: it is no number of hours, or one that is not kept. */
export function readPromised(text: string): number | null | undefined {
  const written = text.normalize("NFKC").trim().replace(",", ".");
  if (written === "") return null;
  const hours = Number(written);
  // A minute to a year, as the schema has it.
  return hours >= 1 / 60 && hours <= 8760 ? hours : undefined;
}

function textsOf(hours: PromisedHours): HourTexts {
  const textOf = (priority: Priority) => String(hours[priority] ?? "");
  return { urgent: textOf("urgent"), high: textOf("high"), normal: textOf("normal"), low: textOf("low") };
}

function hoursOf(texts: HourTexts): PromisedHours | null {
  const read = priorities.map((priority) => readPromised(texts[priority]));
  if (read.includes(undefined)) return null;
  const [urgent = null, high = null, normal = null, low = null] = read;
  return { urgent, high, normal, low };
}
