/** Names of files that are handed to the user. */

/** Such as `clientele-rules-2026-03-01.json`, by the calendar of the browser. `now`: ms since the Unix epoch. */
export function dayFileName(stem: string, now: number, extension = "json"): string {
  const day = new Date(now);
  const two = (number: number) => String(number).padStart(2, "0");
  return `${stem}-${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}.${extension}`;
}
