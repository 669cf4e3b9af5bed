/** Reads sizes and dates as PowerShell writes them, in any of its cultures as far as they are not ambiguous. */
import type { DateTerm } from "../../../condition/tree.ts";
import { isJsonObject } from "../../contacts/parse-own-json.ts";

const units: Readonly<Record<string, number>> = { b: 1, kb: 1024, mb: 1024 ** 2, gb: 1024 ** 3 };

/** Bytes of `10 KB (10,240 bytes)`; `null`: no size. */
export function exchangeBytes(value: unknown): number | null {
  if (typeof value === "number") return Number.isSafeInteger(value) && value >= 0 ? value : null;
  if (isJsonObject(value)) return exchangeBytes(value["Value"] ?? value["value"] ?? null);
  if (typeof value !== "string") return null;
  const exact = /\(([\d.,\s\u00A0\u202F’']+)\s*\p{L}+\)\s*$/u.exec(value)?.[1];
  if (exact !== undefined) return Number(exact.replace(/\D/g, ""));
  const [, count = "", unit = "b"] = /^\s*(\d+(?:\.\d+)?)\s*([kmg]?b)?\s*$/i.exec(value) ?? [];
  return count === "" ? null : Math.round(Number(count) * (units[unit.toLowerCase()] ?? 1));
}

export interface ExchangeDate {
  readonly at: DateTerm["at"];
  /** It had a time of day, which a day without a zone cannot say. */
  readonly isRounded: boolean;
}

/** `null`: no date, or one that can be read in two ways. */
export function exchangeDate(value: unknown): ExchangeDate | null {
  if (isJsonObject(value)) return exchangeDate(value["value"] ?? value["DateTime"] ?? null);
  if (typeof value !== "string") return null;
  const text = value.trim();
  const ticks = /^\/Date\((-?\d+)(?:[+-]\d{4})?\)\/$/.exec(text)?.[1];
  if (ticks !== undefined) return ofSeconds(Math.floor(Number(ticks) / 1000));
  return ofInstant(text) ?? ofDay(text);
}

/** Ten digits are what a condition can hold: from 2001 to 2286. */
function ofSeconds(epochSeconds: number): ExchangeDate | null {
  return epochSeconds >= 1e9 && epochSeconds < 1e10 ? { at: { epochSeconds }, isRounded: false } : null;
}

const instant = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(?:Z|([+-])(\d\d):?(\d\d))$/;

function ofInstant(text: string): ExchangeDate | null {
  const found = instant.exec(text);
  if (found === null) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found.slice(1, 7).map(Number);
  const offset = (found[7] === "-" ? -1 : 1) * (Number(found[8] ?? 0) * 60 + Number(found[9] ?? 0));
  return ofSeconds(Date.UTC(year, month - 1, day, hour, minute - offset, second || 0) / 1000);
}

/** Year first; with dots day first; with slashes as the numbers and the clock of twelve hours tell. */
function ofDay(text: string): ExchangeDate | null {
  const found = /^(\d{1,4})([./-])(\d{1,2})\2(\d{1,4})\.?(?:[T\s]+(\S.*))?$/.exec(text);
  if (found === null) return null;
  const [, first = "", sign, second = "", third = "", time = ""] = found;
  const isRounded = /[1-9]/.test(time.replace(/^12(?=:00(?::00)? AM)/i, ""));
  const day = (year: string, month: string, date: string): ExchangeDate | null => {
    const at = { year: Number(year), month: Number(month), day: Number(date) };
    const exists = at.month >= 1 && at.month <= 12 && at.day >= 1 && at.day <= 31 && year.length === 4;
    return exists ? { at, isRounded } : null;
  };
  if (first.length === 4) return day(first, second, third);
  if (sign !== "/" || Number(first) > 12) return day(third, second, first);
  const isMonthFirst = Number(second) > 12 || first === second || /[AP]M$/i.test(time);
  return isMonthFirst ? day(third, first, second) : null;
}
