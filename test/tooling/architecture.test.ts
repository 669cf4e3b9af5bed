/** House rules that no linter knows, checked by reading the source. */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));

interface SourceFile {
  readonly path: string;
  readonly text: string;
}

function sources(folder: string): SourceFile[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: relative(root, path), text: readFileSync(path, "utf8") }));
}

/** The text without comments, which may speak of what code may not do. */
function code(file: SourceFile): string {
  return file.text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|[^:"'`])\/\/.*$/gm, "$1");
}

const product = ["entrypoints", "components", "lib"].flatMap(sources);
const everything = [...product, ...sources("test")];

function offenders(files: readonly SourceFile[], fault: (file: SourceFile) => boolean): string[] {
  expect(files.length).toBeGreaterThan(0);
  return files.filter(fault).map((file) => file.path);
}

describe("every source file", () => {
  it("opens with a sentence that says what it is for", () => {
    expect(offenders(everything, (file) => !/^(\/\/ @vitest-.*\n+)*\/\*\*/.test(file.text))).toEqual([]);
  });

  it("has at most 300 lines", () => {
    expect(offenders(everything, (file) => file.text.trimEnd().split("\n").length > 300)).toEqual([]);
  });

  it("names no path of a machine and nothing left for later", () => {
    const unwanted = /\/home\/[a-z]|\/Users\/[A-Za-z]|\bTODO\b|\bFIXME\b|\bXXX\b|\bHACK\b/;
    const others = everything.filter((file) => !file.path.endsWith("architecture.test.ts"));
    expect(offenders(others, (file) => unwanted.test(file.text))).toEqual([]);
  });
});

describe("the core", () => {
  const core = sources("lib/core");

  it("takes time, chance and identity as parameters", () => {
    const impure = /\bDate\.now\(|new Date\(\)|Math\.random\(|\bcrypto\.|performance\.now\(/;
    expect(offenders(core, (file) => impure.test(code(file)))).toEqual([]);
  });

  it("knows no browser", () => {
    const browser = /\b(document|window|browser|chrome|localStorage|indexedDB|fetch)(\.|\()/;
    expect(offenders(core, (file) => browser.test(code(file)))).toEqual([]);
  });
});

describe("the product", () => {
  it("puts text into pages as text nodes only", () => {
    const sink =
      /innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write|parseFromString|new Function|\beval\(/;
    expect(offenders(product, (file) => sink.test(code(file)))).toEqual([]);
  });

  it("keeps its knowledge of Gmail's page in one folder", () => {
    const elsewhere = product.filter(
      (file) =>
        !file.path.startsWith("lib/gmail-page/") && !/^entrypoints\/(options|popup)\//.test(file.path),
    );
    const gmail = /document\.querySelector|data-legacy|\[gh=|["'`][^"'`]*\.(zA|yX|yW|bog|xT|a4W|hP|G-atb)\b/;
    expect(offenders(elsewhere, (file) => gmail.test(code(file)))).toEqual([]);
  });

  it("speaks to nobody but the address of a set that is followed: requests leave from one place", () => {
    const request = /\bfetch\(|sendBeacon|new WebSocket|new EventSource|importScripts\(/;
    const speaking = ["entrypoints/background/browser-network.ts", "lib/network/fetch-shared-set.ts"];
    const strangers = product.filter((file) => !speaking.includes(file.path));
    expect(offenders(strangers, (file) => request.test(code(file)))).toEqual([]);
  });
});

describe("the background worker", () => {
  it("keeps nothing at the top level that a restart would lose", () => {
    const background = sources("entrypoints").filter((file) =>
      file.path.startsWith("entrypoints/background"),
    );
    const state = /^(let|var)\s|^(export )?const \w+(: [^=]+)? = (new (Map|Set|WeakMap)\b|\[\];?$|\{\};?$)/m;
    expect(offenders(background, (file) => state.test(code(file)))).toEqual([]);
  });
});
