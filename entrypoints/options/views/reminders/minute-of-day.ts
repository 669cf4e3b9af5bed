/** Minutes after midnight and the text in which a time field holds them. */

/** Such as `08:30`. */
export function timeText(minutes: number): string {
  const two = (number: number) => String(number).padStart(2, "0");
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** `null`: the field is not filled in. */
export function minuteOfDay(text: string): number | null {
  const [, hours = "", minutes = ""] = /^(\d{2}):(\d{2})/.exec(text) ?? [];
  return hours === "" ? null : Number(hours) * 60 + Number(minutes);
}
