/** Hands a text to the user as a file. */

/** The browser reads the object URL after the click has returned, so it lives on for a while (ms). */
const urlLifetime = 60_000;

export function downloadFile(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), urlLifetime);
}

/** Such as `clientele-rules-2026-03-01.json`, by the calendar of the browser. `now`: ms since the Unix epoch. */
export function dayFileName(stem: string, now: number): string {
  const day = new Date(now);
  const two = (number: number) => String(number).padStart(2, "0");
  return `${stem}-${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}.json`;
}
