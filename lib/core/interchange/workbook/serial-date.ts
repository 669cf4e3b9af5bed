/** Dates of a workbook, which keeps them as days since 1900 or 1904. */

/** Built-in formats that show a date or a time, those of East Asian versions among them. */
const dateFormats: ReadonlySet<number> = new Set([
  ...[14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47],
  ...[27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58],
]);

/** `code`: of a format that the workbook defines itself. */
export function showsDate(format: number, code: string | undefined): boolean {
  if (code === undefined) return dateFormats.has(format);
  // Texts, signs that stand for themselves, colours and languages are no part of the date.
  const bare = code.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "");
  return /[ymdhs]/i.test(bare) && !/^general/i.test(bare);
}

/** `2026-03-01`, `2026-03-01T10:30:00` or `10:30:00`; `null`: no day of the calendar. */
export function serialDate(text: string, from1904: boolean): string | null {
  const serial = Number(text);
  if (text.trim() === "" || !(serial >= 0 && serial < 2_958_466)) return null;
  const seconds = Math.round((serial % 1) * 86_400);
  const days = Math.floor(serial) + (seconds === 86_400 ? 1 : 0);
  const time = timeText(seconds % 86_400);
  if (days === 0 && !from1904) return time;
  const day = dayText(from1904 ? days + 1_462 : days);
  return seconds % 86_400 === 0 ? day : `${day}T${time}`;
}

function timeText(seconds: number): string {
  const parts = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map(twoDigits).join(":");
}

/** Day 1 is 1900-01-01; day 60 is a 29 February that was none, as Lotus had it. */
function dayText(serial: number): string {
  // Days since 0000-03-01, by which a leap day is the last of its year.
  const days = serial + (serial > 59 ? 693_899 : 693_900);
  const era = Math.floor(days / 146_097);
  const inEra = days - era * 146_097;
  const yearOfEra = Math.floor(
    (inEra - Math.floor(inEra / 1_460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) / 365,
  );
  const inYear = inEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * inYear + 2) / 153);
  const day = inYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, "0")}-${twoDigits(month)}-${twoDigits(day)}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}
