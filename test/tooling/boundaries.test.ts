/** Proves that each import rule can fail: one planted violation a rule, in a small tree of its own. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { cruise, type ICruiseResult } from "dependency-cruiser";
import { afterEach, describe, expect, it } from "vitest";
// @ts-expect-error the configuration is plain JavaScript, as the command line needs it
import configuration from "./dependency-cruiser.config.mjs";

interface Plant {
  readonly files: Readonly<Record<string, string>>;
}

const empty = "export const nothing = 0;\n";

/** By rule: the smallest tree that breaks it. */
const plants: Readonly<Record<string, Plant>> = {
  "no-unresolved": { files: { "lib/core/a.ts": 'import "./absent.ts";\n' } },
  "no-circular": {
    files: { "lib/core/a.ts": 'import "./b.ts";\n', "lib/core/b.ts": 'import "./a.ts";\n' },
  },
  "core-is-pure": { files: { "lib/core/a.ts": 'import "dexie";\n' } },
  "core-schemas-only-in-schema-files": { files: { "lib/core/a.ts": 'import "zod/mini";\n' } },
  "app-talks-through-ports": {
    files: { "lib/app/a.ts": 'import "../storage/b.ts";\n', "lib/storage/b.ts": empty },
  },
  "gmail-page-stands-alone": {
    files: { "lib/gmail-page/a.ts": 'import "../messaging/b.ts";\n', "lib/messaging/b.ts": empty },
  },
  "storage-stands-alone": {
    files: { "lib/storage/a.ts": 'import "../gmail-page/b.ts";\n', "lib/gmail-page/b.ts": empty },
  },
  "sealing-stands-alone": {
    files: { "lib/sealing/a.ts": 'import "../storage/b.ts";\n', "lib/storage/b.ts": empty },
  },
  "network-stands-alone": {
    files: { "lib/network/a.ts": 'import "../storage/b.ts";\n', "lib/storage/b.ts": empty },
  },
  "messaging-knows-core": {
    files: { "lib/messaging/a.ts": 'import "../app/b.ts";\n', "lib/app/b.ts": empty },
  },
  "i18n-knows-core": { files: { "lib/i18n/a.ts": 'import "preact";\n' } },
  "components-are-views": {
    files: { "components/a.ts": 'import "../lib/storage/b.ts";\n', "lib/storage/b.ts": empty },
  },
  "nobody-imports-entrypoints": {
    files: {
      "components/a.ts": 'import "../entrypoints/background.ts";\n',
      "entrypoints/background.ts": empty,
    },
  },
  "entrypoints-stay-apart": {
    files: { "entrypoints/options/a.ts": 'import "../popup/b.ts";\n', "entrypoints/popup/b.ts": empty },
  },
  "gmail-scripts-share-types-only": {
    files: {
      "entrypoints/gmail.content/a.ts": 'import { nothing } from "../gmail-panels/b.ts";\nnothing;\n',
      "entrypoints/gmail-panels/b.ts": empty,
    },
  },
  "gmail-never-reaches-the-database": {
    files: {
      "entrypoints/gmail.content/index.ts": 'import "../../lib/core/a.ts";\n',
      "lib/core/a.ts": 'import "../storage/b.ts";\n',
      "lib/storage/b.ts": empty,
    },
  },
  "gmail-js-in-one-file": { files: { "lib/gmail-page/a.ts": 'import "gmail-js";\n' } },
  "product-never-imports-tests": {
    files: { "lib/core/a.ts": 'import "../../test/b.ts";\n', "test/b.ts": empty },
  },
};

const projectFolder = fileURLToPath(new URL("../..", import.meta.url));
const planted: string[] = [];

function plant(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "boundaries-"));
  planted.push(folder);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  symlinkSync(join(projectFolder, "node_modules"), join(folder, "node_modules"));
  return folder;
}

async function brokenRules(folder: string, files: readonly string[]): Promise<string[]> {
  const { tsConfig, ...options } = configuration.options;
  expect(tsConfig).toBeDefined();
  const result = await cruise(
    [...files],
    { ...options, validate: true, ruleSet: { forbidden: configuration.forbidden }, baseDir: folder },
    { ...options.enhancedResolveOptions },
  );
  return (result.output as ICruiseResult).summary.violations.map((violation) => violation.rule.name);
}

afterEach(() => {
  for (const folder of planted.splice(0)) rmSync(folder, { recursive: true, force: true });
});

describe("a planted violation", () => {
  it("exists for every rule", () => {
    const names: string[] = configuration.forbidden.map((rule: { name: string }) => rule.name);
    expect(Object.keys(plants).sort()).toEqual([...names].sort());
  });

  it.each(Object.keys(plants))("breaks the rule %s", async (name) => {
    const files = plants[name]?.files ?? {};
    expect(await brokenRules(plant(files), Object.keys(files))).toContain(name);
  });
});

describe("a tree that keeps the rules", () => {
  it("breaks none of them", async () => {
    const files = {
      "lib/core/a-schema.ts": 'import "zod/mini";\nimport "../core/b.ts";\n',
      "lib/core/b.ts": empty,
      "lib/app/ports.ts": 'import "../core/b.ts";\n',
      "lib/storage/a.ts": 'import "dexie";\nimport "../app/ports.ts";\n',
      "entrypoints/background.ts": 'import "../lib/storage/a.ts";\n',
      "entrypoints/gmail.content/index.ts": 'import "../../lib/core/b.ts";\nimport "./a.ts";\n',
      "entrypoints/gmail.content/a.ts": empty,
    };
    expect(await brokenRules(plant(files), Object.keys(files))).toEqual([]);
  });
});
