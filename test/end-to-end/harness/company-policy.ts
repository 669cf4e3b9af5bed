/**
 * A company policy for the browsers of this machine, as administrators set it on Linux: files that the browser
 * reads from a folder of the system. Only root may write there. What stood there before is put back.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { BrowserName } from "../../tooling/build-extension.ts";
import { readyPolicyText } from "../../tooling/ready-policies.ts";

/** Given by the public key in the manifest. */
const chromiumId = "pdiabbiicbbnkbjhdljifbfnaemacnhd";
/** As the manifest says. */
const firefoxId = "clientele@clientele.example";

const files: Readonly<Record<BrowserName, readonly string[]>> = {
  chromium: [
    "/etc/chromium/policies/managed/clientele.json",
    "/etc/opt/chrome/policies/managed/clientele.json",
  ],
  firefox: ["/etc/firefox/policies/policies.json"],
};

/** `false`, and why is printed once: the policies of this system cannot be set from here. */
export function maySetPolicies(): boolean {
  if (process.platform === "linux" && process.getuid?.() === 0) return true;
  process.stderr.write("skipped: company policies are tried by root on Linux, as in a container\n");
  return false;
}

export interface CompanyPolicy {
  /** `null`: there is none. */
  set(policy: object | null): void;
  /** Puts the ready file of `.github/policy` where it belongs, as it is. */
  setReady(): void;
  putBack(): void;
}

export function companyPolicy(name: BrowserName): CompanyPolicy {
  const before = files[name].map((path) => ({
    path,
    text: existsSync(path) ? readFileSync(path, "utf8") : null,
  }));
  const missing = files[name].flatMap(missingFolders);
  const putBack = () => {
    for (const { path, text } of before) {
      if (text === null) rmSync(path, { force: true });
      else writeFileSync(path, text);
    }
    for (const folder of missing) rmSync(folder, { recursive: true, force: true });
  };
  process.once("exit", putBack);
  const write = (text: string) => {
    for (const path of files[name]) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
  };
  return {
    set: (policy) => write(`${JSON.stringify(fileContent(name, policy), null, 2)}\n`),
    setReady: () => write(readyPolicyText(name === "chromium" ? "chrome.json" : "firefox.json")),
    putBack,
  };
}

function fileContent(name: BrowserName, policy: object | null): object {
  if (name === "chromium")
    return policy === null ? {} : { "3rdparty": { extensions: { [chromiumId]: policy } } };
  return { policies: policy === null ? {} : { "3rdparty": { Extensions: { [firefoxId]: policy } } } };
}

/** The uppermost folder that would have to be made for this file. */
function missingFolders(path: string): string[] {
  let missing: string[] = [];
  for (let folder = dirname(path); !existsSync(folder); folder = join(folder, "..")) missing = [folder];
  return missing;
}
