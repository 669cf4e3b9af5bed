/** Real phishing mail against a list of clients that it imitates, and real mail that imitates nobody. */
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { buildClientIndex, findClient } from "../../../../lib/core/clients/client-index.ts";
import { checkSenders } from "../../../../lib/core/clients/impersonation/check-sender.ts";
import { buildImpersonationIndex } from "../../../../lib/core/clients/impersonation/impersonation-index.ts";
import { readMailLine } from "../../../../lib/core/interchange/read-mail-line.ts";
import { canonicalAddress, isWithinDomain } from "../../../../lib/core/message/address.ts";
import { foldText } from "../../../../lib/core/message/fold-text.ts";
import { needsSharedData } from "../../../tooling/needs-shared-data.ts";
import { imitatedBrands } from "./imitated-brands.ts";

const path = needsSharedData("mail/facts.jsonl.gz");
const nobody = { addresses: [], domains: [] };
const index = buildClientIndex(imitatedBrands);
const impersonation = buildImpersonationIndex(imitatedBrands);

function readMail(file: string) {
  const lines = gunzipSync(readFileSync(file)).toString("utf8").trimEnd().split("\n");
  return lines.flatMap((line, at) => {
    const read = readMailLine(line, at + 1);
    return read.ok ? [read.facts] : [];
  });
}
const mail = path === null ? [] : readMail(path);
const phishing = mail.filter(({ id }) => id.startsWith("phishing"));
const genuine = mail.filter(({ id }) => !id.startsWith("phishing") && !id.includes("/spam"));
const warningsOf = (facts: (typeof mail)[number]) => checkSenders(index, () => impersonation, facts, nobody);

/** A plain reading of "the name claims one", which knows no spellings, no joints of words and no legal forms. */
function plainlyClaimed(name: string): boolean {
  const words = ` ${foldText(name).replace(/[^\p{L}\p{N}]+/gu, " ")} `;
  return imitatedBrands.some((client) => {
    const plain = foldText(client.name).replace(/[^\p{L}\p{N}]+/gu, " ");
    return words.includes(` ${plain.replace(/ (?:holdings inc|corporation|ag|llc|co) ?$/, "")} `);
  });
}

describe.skipIf(path === null)("phishing mail that imitates clients", () => {
  it("carries a client only where the address is in a domain of that client", () => {
    expect(phishing).toHaveLength(948);
    for (const facts of phishing) {
      const match = findClient(index, facts, nobody);
      if (match === null) continue;
      const domain = canonicalAddress(facts.from?.address ?? "").split("@")[1] ?? "";
      expect(match.client.domains.some((own) => isWithinDomain(domain, own))).toBe(true);
      expect(warningsOf(facts)).toEqual([]);
    }
  });

  it("carries a warning where the name or the domain claims a client", () => {
    const strangers = phishing.filter((facts) => findClient(index, facts, nobody) === null);
    const claiming = strangers.filter(({ from }) => plainlyClaimed(from?.name ?? ""));
    const quiet = claiming.filter((facts) => warningsOf(facts).length === 0);
    // Measured: 295 claim one in plain words, of which three are quiet: a person's name with words
    // beside it, and three capital letters among capitals.
    expect(claiming.length).toBeGreaterThan(250);
    expect(quiet.length).toBeLessThanOrEqual(4);
    // And the disguised ones beside them.
    expect(strangers.filter((facts) => warningsOf(facts).length > 0).length).toBeGreaterThan(claiming.length);
  });
});

describe.skipIf(path === null)("mail that imitates nobody", () => {
  it("is quiet, but for a handful that bears the name of a client", () => {
    expect(genuine.length).toBeGreaterThan(10_000);
    const warned = genuine.filter((facts) => warningsOf(facts).length > 0);
    // Measured: eleven, in which spam under the names of two clients came over a mailing list, bounces
    // call themselves Microsoft, and a newsletter is called Apple Core.
    expect(warned.length).toBeGreaterThan(0);
    expect(warned.length).toBeLessThanOrEqual(11);
  });
});
