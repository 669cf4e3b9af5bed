/** Reads people as Exchange writes them: `"Ana B" [SMTP:ana@acme.example]`, `Ana B [EX:/o=…]`, an address, an object. */
import { isAddressText } from "../../../clients/check-client.ts";
import { isJsonObject, type JsonObject } from "../../contacts/parse-own-json.ts";

export interface ExchangePerson {
  /** `null`: known by name only. */
  readonly address: string | null;
  readonly name: string;
}

/** `null`: nobody. */
export function exchangePerson(value: unknown): ExchangePerson | null {
  if (isJsonObject(value)) return ofObject(value);
  if (typeof value !== "string" || value.trim() === "") return null;
  const [, name = value, inBrackets = ""] = /^([^[<]*)[[<](.*)[\]>]$/.exec(value.trim()) ?? [];
  const written = (inBrackets === "" ? value : inBrackets).trim().replace(/^SMTP:/i, "");
  return { address: isAddressText(written) ? written : null, name: bare(name) };
}

const addressKeys = ["SmtpAddress", "PrimarySmtpAddress", "EmailAddress", "Address"];
const nameKeys = ["DisplayName", "Name"];

function ofObject(value: JsonObject): ExchangePerson | null {
  const texts = (keys: readonly string[]) =>
    keys.flatMap((key) => (typeof value[key] === "string" ? [value[key]] : []));
  const address = texts(addressKeys).find(isAddressText) ?? null;
  const name = bare(texts(nameKeys)[0] ?? "");
  return address === null && name === "" ? null : { address, name };
}

function bare(name: string): string {
  return name
    .trim()
    .replace(/^"(.*)"$/, "$1")
    .trim();
}

/** As the list of what is not done shows it. */
export function namePerson(value: unknown): string {
  const person = exchangePerson(value);
  return person?.address ?? person?.name ?? "";
}
