/**
 * Reads a moment as people write it: "tomorrow 9:00", "next Monday", "in 3 days", 明天上午, 周五 14:30.
 *
 * All of the text has to be understood, and the moment lies ahead: where it could be one of several
 * the next one is meant. A day without a time means nine in the morning.
 */
import { dayMs, instantOf, wallAt } from "../condition/zoned-time.ts";
import type { Language } from "../settings/settings.ts";
import { daysMeant } from "./days-meant.ts";
import type { WhenDraft, WhenPart } from "./when-draft.ts";
import { whenText } from "./when-text.ts";
import { whenFiller, whenWords } from "./when-words.ts";

export interface WhenContext {
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** IANA name. */
  readonly zone: string;
  /** That of the page. It only says how days with a slash are meant. */
  readonly language: Language;
}

const hour = 60;
const partMinutes: Readonly<Record<WhenPart, number>> = {
  dawn: 6 * hour,
  morning: 9 * hour,
  noon: 12 * hour,
  afternoon: 14 * hour,
  evening: 18 * hour,
  night: 21 * hour,
};
/** Further ahead nobody means it. */
const furthestMs = 20 * 366 * dayMs;

/** @returns ms since the epoch, always ahead of now; `null`: it is not understood */
export function readWhen(text: string, { now, zone, language }: WhenContext): number | null {
  const draft = draftOf(whenText(text), language);
  if (draft === null) return null;
  const at = instantMeant(draft, now, zone);
  return at !== null && at > now && at - now <= furthestMs ? at : null;
}

function draftOf(text: string, language: Language): WhenDraft | null {
  let draft: WhenDraft = {};
  for (let at = afterFiller(text, 0); at < text.length; ) {
    const found = wordAt(text, at);
    if (found === null) return null;
    const said = found.says(language);
    // Said twice: one of both was not meant.
    if (said === null || Object.keys(said).some((key) => key in draft)) return null;
    draft = { ...draft, ...said };
    at = afterFiller(text, found.end);
  }
  return Object.keys(draft).length === 0 ? null : draft;
}

function wordAt(text: string, at: number) {
  for (const [pattern, says] of whenWords) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match === null) continue;
    return { end: pattern.lastIndex, says: (language: Language) => says([...match], language) };
  }
  return null;
}

function afterFiller(text: string, at: number): number {
  whenFiller.lastIndex = at;
  return whenFiller.test(text) ? whenFiller.lastIndex : at;
}

function instantMeant(draft: WhenDraft, now: number, zone: string): number | null {
  const { shift, day, part, minutes } = draft;
  if (shift !== undefined) {
    const isAlone = day === undefined && part === undefined && minutes === undefined;
    return isAlone ? now + shift : null;
  }
  const times = timesMeant(draft);
  if (times === null) return null;
  const today = Math.floor(wallAt(zone, now) / dayMs) * dayMs;
  for (const midnight of daysMeant(day, today)) {
    const next = times.map((time) => instantOf(zone, midnight + time * 60_000)).find((at) => at > now);
    if (next !== undefined) return next;
  }
  return null;
}

/** Minutes after midnight; the first that lies ahead is meant. `null`: there is no such time. */
function timesMeant({ day, part, minutes, isExact = false }: WhenDraft): readonly number[] | null {
  if (minutes === undefined) return timesOf(part, day?.kind === "ahead" && day.days === 0);
  if (part === undefined || isExact) return [minutes];
  const meant = ofPart[part](minutes);
  return meant === null ? null : [meant];
}

function timesOf(part: WhenPart | undefined, isToday: boolean): readonly number[] {
  const { morning, noon, afternoon, evening, night } = partMinutes;
  if (part === "evening" && isToday) return [evening, night];
  if (part !== undefined) return [partMinutes[part]];
  return isToday ? [morning, noon, afternoon, evening, night] : [morning];
}

const half = 12 * hour;
/** Twelve at night is the end of the day, and what follows is early in the next one. */
const atNight = (minutes: number): number =>
  (minutes % half) + (minutes >= half || minutes < 5 * hour ? 2 * half : half);

/** The time on a dial of twelve hours; `null`: this part of the day has no such hour. */
const ofPart: Readonly<Record<WhenPart, (minutes: number) => number | null>> = {
  dawn: (minutes) => minutes % half,
  morning: (minutes) => (minutes < half + hour ? minutes : null),
  noon: (minutes) => (minutes >= 11 * hour ? minutes : minutes < 3 * hour ? minutes + half : null),
  afternoon: (minutes) => (minutes % half) + half,
  evening: atNight,
  night: atNight,
};
