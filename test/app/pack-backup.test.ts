/** The content of a backup file: the rule set, open or for those who are meant, and never open by mistake. */
import { Decrypter } from "age-encryption";
import { describe, expect, it } from "vitest";
import { packBackup } from "../../lib/app/pack-backup.ts";
import { backupText } from "../../lib/core/backups/backup-text.ts";
import { intakeLimits } from "../../lib/core/interchange/intake-limits.ts";
import { readRuleSet } from "../../lib/core/interchange/read-rule-set.ts";
import { encryptFor } from "../../lib/sealing/encrypt-for.ts";
import { makeIdentity } from "../../lib/sealing/identity.ts";
import { client, ruleSet } from "../storage/fresh-database.ts";

const set = ruleSet({ clients: [client("a", { notes: "calls on Mondays" })] });
const merged = [{ setId: "s", revision: "r" }];
const pack = (recipients: readonly string[]) =>
  packBackup(encryptFor, backupText({ ...set, merged }), recipients);
const contentOf = (file: string | Uint8Array) => {
  const read = readRuleSet(file);
  return read.ok ? read.set : read.error;
};

describe("a backup file", () => {
  it("is a rule set file with everything in it that the user made", async () => {
    const packed = await pack([]);
    expect(packed.ok && contentOf(packed.value)).toEqual(set);
  });

  it("is opened by every key that it was made for, and holds the same", async () => {
    const [mine, theirs] = [await makeIdentity(), await makeIdentity()];
    const packed = await pack([mine.recipient, theirs.recipient]);
    if (!packed.ok || typeof packed.value === "string") throw new Error("it was not encrypted");
    expect(new TextDecoder().decode(packed.value)).not.toContain("Mondays");
    for (const { privateKey } of [mine, theirs]) {
      const decrypter = new Decrypter();
      decrypter.addIdentity(privateKey);
      expect(contentOf(await decrypter.decrypt(packed.value))).toEqual(set);
    }
  });

  it.each([0, 1])("is not made where it could never be read back, for %i keys", async (keys) => {
    const { recipient } = await makeIdentity();
    // As many notes as editing allows: the counts of such a set are far below their limits.
    const clients = Array.from({ length: 1000 }, (_, n) => client(`c${n}`, { notes: "n".repeat(9000) }));
    const packed = await packBackup(
      encryptFor,
      backupText(ruleSet({ clients })),
      Array.from({ length: keys }, () => recipient),
    );
    expect(packed).toMatchObject({ ok: false, code: "backup.tooLarge" });
  });

  it("is not made either where only encryption makes it too large", async () => {
    const { recipient } = await makeIdentity();
    const text = "x".repeat(intakeLimits.bytes);
    expect(await packBackup(encryptFor, text, [])).toMatchObject({ ok: true });
    expect(await packBackup(encryptFor, text, [recipient])).toMatchObject({ code: "backup.tooLarge" });
  });

  it("is not made at all where one of the keys is none", async () => {
    const { recipient } = await makeIdentity();
    const refused = { ok: false, code: "backup.notSealed" };
    const other = `${recipient.slice(0, -1)}${recipient.endsWith("q") ? "p" : "q"}`;
    expect(await pack([recipient, other])).toMatchObject(refused);
  });
});
