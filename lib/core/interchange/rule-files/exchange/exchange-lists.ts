/**
 * Reads the values that PowerShell makes of a list: JSON has them as they are, tables as `{a, b…}`, joined with some
 * sign, or not at all but for the name of their type.
 */
import { isJsonObject } from "../../contacts/parse-own-json.ts";

export interface ExchangeList {
  /** JSON may hold objects. */
  readonly values: readonly unknown[];
  /**
   * - `whole`
   * - `cut`: more values followed
   * - `guessed`: cut at commas, which may belong to a value
   * - `notInFile`: there were values, and none is told
   */
  readonly state: "whole" | "cut" | "guessed" | "notInFile";
}

const whole = (values: readonly unknown[]): ExchangeList => ({ values, state: "whole" });

/** Windows PowerShell writes tables in ASCII where nobody tells it otherwise: of Chinese nothing is left but this. */
export function isWiped(text: string): boolean {
  return /^[?\s/\\]*\?[?\s/\\]*\?[?\s/\\]*$/.test(text);
}

/** @param isOfPeople names in quotes and addresses in brackets, which may hold any sign */
export function exchangeList(value: unknown, isOfPeople = false): ExchangeList {
  if (value === null || value === undefined || value === false) return whole([]);
  if (Array.isArray(value)) return whole(value.filter((each) => each !== null && each !== ""));
  // Windows PowerShell wraps some lists so.
  if (isJsonObject(value) && Array.isArray(value["value"])) return exchangeList(value["value"]);
  return typeof value === "string" ? listOfText(value.trim(), isOfPeople) : whole([value]);
}

function listOfText(text: string, isOfPeople: boolean): ExchangeList {
  if (text === "") return whole([]);
  if (/^(?:System|Microsoft|Deserialized)\.[\w.+`,[\] ]+$/.test(text))
    return { values: [], state: "notInFile" };
  const braced = /^\{([\s\S]*)\}$/.exec(text)?.[1];
  if (braced !== undefined) return listInBraces(braced.trim(), isOfPeople);
  const parts = split(text, /[;\r\n]/, isOfPeople);
  if (parts.length > 1 || !text.includes(",")) return whole(parts);
  return { values: split(text, /,/, isOfPeople), state: isOfPeople ? "whole" : "guessed" };
}

function listInBraces(text: string, isOfPeople: boolean): ExchangeList {
  const isCut = /(?:\.\.\.|…)$/.test(text);
  const values = split(isCut ? text.replace(/,?\s*(?:\.\.\.|…)$/, "") : text, /,/, isOfPeople);
  return { values, state: isCut ? "cut" : "whole" };
}

/** Parts with anything in them. */
function split(text: string, sign: RegExp, isOfPeople: boolean): string[] {
  const parts: string[] = [];
  let part = "";
  let closing = "";
  for (const character of text) {
    if (isOfPeople) closing = nextClosing(closing, character);
    if (closing === "" && sign.test(character)) {
      parts.push(part);
      part = "";
    } else {
      part += character;
    }
  }
  return [...parts, part].map((each) => each.trim()).filter((each) => each !== "");
}

/** The sign that ends what is open after this character; `""`: nothing is. */
function nextClosing(closing: string, character: string): string {
  if (closing !== "") return character === closing ? "" : closing;
  return closings.get(character) ?? "";
}

const closings: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ["[", "]"],
  ["<", ">"],
]);
