/** An iCalendar file of events, and what is read out of it for 2026 to 2028. */
import {
  type ICalendarReading,
  readICalendar,
} from "../../../../lib/core/calendars/icalendar/read-icalendar.ts";

export const window = { firstYear: 2026, lastYear: 2028, zone: "Asia/Shanghai" };

export function calendar(...events: readonly (readonly string[])[]): string {
  const lines = events.flatMap((event) => ["BEGIN:VEVENT", ...event, "END:VEVENT"]);
  return ["BEGIN:VCALENDAR", "VERSION:2.0", ...lines, "END:VCALENDAR", ""].join("\r\n");
}

export function read(text: string | Uint8Array): Extract<ICalendarReading, { ok: true }> {
  const reading = readICalendar(text, window);
  if (!reading.ok) throw new Error(reading.error.code);
  return reading;
}
