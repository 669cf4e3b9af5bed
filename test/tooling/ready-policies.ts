/** The ready policy files of `.github/policy`, each read as the system that it is for reads it. */
import { readFileSync } from "node:fs";

const folder = new URL("../../.github/policy/", import.meta.url);

export function readyPolicyText(file: string): string {
  return readFileSync(new URL(file, folder), "utf8");
}

type Dictionary = Readonly<Record<string, unknown>>;

/** By where it stands: the file, and what the file is for there. */
export function readyPolicies(): ReadonlyMap<string, unknown> {
  const chrome = JSON.parse(readyPolicyText("chrome.json"))["3rdparty"].extensions;
  const firefox = JSON.parse(readyPolicyText("firefox.json")).policies["3rdparty"].Extensions;
  const console: Record<string, { Value: unknown }> = JSON.parse(readyPolicyText("admin-console.json"));
  return new Map([
    ...named("chrome.json", chrome),
    ...named("firefox.json", firefox),
    [
      "admin-console.json",
      Object.fromEntries(Object.entries(console).map(([key, { Value }]) => [key, Value])),
    ],
    ...registryKeys(readyPolicyText("windows.reg")),
    ...profilePayloads(readyPolicyText("macos.mobileconfig")),
  ]);
}

function named(file: string, byId: Dictionary): [string, unknown][] {
  return Object.entries(byId).map(([id, policy]) => [`${file} ${id}`, policy]);
}

/** What stands under each key: texts and numbers, as Windows has no other values. */
function registryKeys(text: string): [string, unknown][] {
  return text
    .split(/^\[HKEY_LOCAL_MACHINE\\/m)
    .slice(1)
    .map((section) => {
      const [key = "", ...lines] = section.split("\r\n");
      const values = lines.flatMap((line) => {
        const [, name = "", string, number = ""] =
          /^"(\w+)"=(?:"(.*)"|dword:([0-9a-f]{8}))$/.exec(line) ?? [];
        if (name === "") return [];
        return [[name, string?.replace(/\\(.)/g, "$1") ?? Number.parseInt(number, 16)]];
      });
      return [`windows.reg ${key.replace("]", "")}`, Object.fromEntries(values)];
    });
}

/** Of each payload what is meant for the browser. */
function profilePayloads(text: string): [string, unknown][] {
  const profile = propertyList(text) as { readonly PayloadContent: readonly Dictionary[] };
  return profile.PayloadContent.map((payload) => {
    const values = Object.entries(payload).filter(([key]) => !key.startsWith("Payload"));
    const own: Dictionary = Object.fromEntries(values);
    const others = own["3rdparty"] as { readonly Extensions: Dictionary } | undefined;
    return [
      `macos.mobileconfig ${payload["PayloadType"]}`,
      others ? Object.values(others.Extensions)[0] : own,
    ];
  });
}

/** A property list of Apple's in XML: dictionaries, lists, texts, whole numbers, true and false. */
function propertyList(text: string): unknown {
  const tags = text.slice(text.indexOf("<plist")).matchAll(/<(\/?\w+)(\/?)[^>]*>([^<]*)/g);
  const next = () => tags.next().value ?? [];
  const read = ([, name, , content = ""]: readonly (string | undefined)[]): unknown => {
    if (name === "dict") return readDictionary();
    if (name === "array") return readList();
    if (name === "true" || name === "false") return name === "true";
    next();
    return name === "integer" ? Number(content) : content;
  };
  const readList = (): unknown[] => {
    const items: unknown[] = [];
    for (let tag = next(); tag[1] !== "/array"; tag = next()) items.push(read(tag));
    return items;
  };
  const readDictionary = (): Dictionary => {
    const entries: [string, unknown][] = [];
    for (let tag = next(); tag[1] !== "/dict"; tag = next()) {
      next();
      entries.push([tag[3] ?? "", read(next())]);
    }
    return Object.fromEntries(entries);
  };
  next();
  return read(next());
}
