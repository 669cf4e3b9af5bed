/**
 * The notices of what is bundled, made from the bundle itself: every package of
 * which a module ended in a build is named with its licence text.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const fileName = "THIRD-PARTY-NOTICES.txt";

/** The part of a Rollup bundle that matters here. */
type Bundle = Readonly<Record<string, { readonly type: string; readonly moduleIds?: readonly string[] }>>;

interface Notices {
  /** A Vite plugin that notes the packages of each bundle written. */
  readonly plugin: {
    readonly name: string;
    readonly generateBundle: (options: unknown, bundle: Bundle) => void;
  };
  /** Writes the notices of everything noted so far into a build. */
  readonly write: (outputFolder: string) => void;
}

export function thirdPartyNotices(): Notices {
  const folders = new Set<string>();
  return {
    plugin: {
      name: "third-party-notices",
      generateBundle(_options, bundle) {
        for (const chunk of Object.values(bundle)) {
          for (const id of chunk.moduleIds ?? []) {
            const folder = packageFolder(id);
            if (folder !== null) folders.add(folder);
          }
        }
      },
    },
    write: (outputFolder) => writeFileSync(join(outputFolder, fileName), noticesOf([...folders])),
  };
}

/** The folder of the package a module belongs to; `null` for our own modules and virtual ones. */
function packageFolder(moduleId: string): string | null {
  const match = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(moduleId.replace(/^\0/, ""));
  const folder = match?.[1];
  return folder !== undefined && existsSync(join(folder, "package.json")) ? folder : null;
}

function noticesOf(folders: readonly string[]): string {
  const sections = folders.map(noticeOf).sort();
  const head = "Clientele contains the following packages, unchanged, under the licences given with each.\n";
  return `${head}${sections.map((section) => `\n${"-".repeat(80)}\n${section}`).join("")}`;
}

function noticeOf(folder: string): string {
  const { name, version, license, author } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const licenceFile = readdirSync(folder).find((file) => /^(licen[cs]e|copying)(\.\w+)?$/i.test(file));
  const text =
    licenceFile === undefined
      ? `The package carries no licence text; its author is ${typeof author === "string" ? author : (author?.name ?? "not named")}.`
      : readFileSync(join(folder, licenceFile), "utf8").trim();
  return `${name} ${version} (${license})\n\n${text}\n`;
}
