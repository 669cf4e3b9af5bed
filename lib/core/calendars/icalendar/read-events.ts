/** The events of an iCalendar file, each with its own lines; alarms inside of them and all other parts are passed over. */
import { type ContentLine, contentLines } from "./content-lines.ts";

export interface CalendarEvent {
  /** Line of the file on which it begins, from 1. */
  readonly line: number;
  /** The first line of each name. */
  readonly lines: ReadonlyMap<string, ContentLine>;
  /** Values of all `EXDATE` lines. */
  readonly excluded: readonly string[];
}

export interface CalendarFile {
  /** `X-WR-CALNAME` or `NAME`; `null`: the file says none. Still escaped. */
  readonly name: string | null;
  /** It has a `BEGIN:VCALENDAR`. */
  readonly isCalendar: boolean;
  /** In their order, one more than `most` at the most. */
  readonly events: readonly CalendarEvent[];
  /** It ends within an event, as after a broken download. That event is among the others. */
  readonly isCut: boolean;
}

interface OpenEvent {
  readonly line: number;
  readonly lines: Map<string, ContentLine>;
  readonly excluded: string[];
}

export function readEvents(text: string, most: number): CalendarFile {
  const reader = new EventReader();
  for (const content of contentLines(text)) {
    if (content.name === "BEGIN") reader.begin(content);
    else if (content.name === "END") reader.end(content);
    else reader.add(content);
    if (reader.events.length > most) break;
  }
  return reader;
}

class EventReader implements CalendarFile {
  name: string | null = null;
  isCalendar = false;
  readonly events: OpenEvent[] = [];
  #open: OpenEvent | null = null;
  /** Parts that are open within the event, such as alarms. */
  #inner = 0;

  get isCut(): boolean {
    return this.#open !== null;
  }

  /** An event that was not closed ends where the next begins. */
  begin(content: ContentLine): void {
    const part = partOf(content);
    if (part === "VCALENDAR") this.isCalendar = true;
    if (part !== "VEVENT") {
      this.#inner += 1;
      return;
    }
    this.#open = { line: content.line, lines: new Map(), excluded: [] };
    this.#inner = 0;
    this.events.push(this.#open);
  }

  end(content: ContentLine): void {
    if (partOf(content) === "VEVENT") this.#open = null;
    else this.#inner = Math.max(0, this.#inner - 1);
  }

  add(content: ContentLine): void {
    if (this.#open === null) {
      if (content.name === "X-WR-CALNAME" || content.name === "NAME") this.name ??= content.value;
    } else if (this.#inner > 0) return;
    else if (content.name === "EXDATE") this.#open.excluded.push(content.value);
    else if (!this.#open.lines.has(content.name)) this.#open.lines.set(content.name, content);
  }
}

function partOf({ value }: ContentLine): string {
  return value.trim().toUpperCase();
}
