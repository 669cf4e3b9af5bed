/** Backups of keys as the view opens them: the key in them is kept as it was, and nothing else is taken for it. */
import { describe, expect, it } from "vitest";
import { restoreKey } from "../../../entrypoints/options/views/share/publish/restore-key.ts";
import { makeIdentity } from "../../../lib/sealing/identity.ts";
import { makeSigningKey } from "../../../lib/sealing/signing-key.ts";
import { aKey, now } from "./a-key.ts";

/** Fast to open; real ones take a second. */
const workFactor = 4;
const passphrase = "one-two-three-four-five-six";

async function backups() {
  const [signing, opening] = [await makeSigningKey(workFactor), await makeIdentity(workFactor)];
  return {
    signing: { id: signing.publicKey, file: new Blob([await signing.backup(passphrase)]) },
    opening: { id: opening.recipient, file: new Blob([await opening.backup(passphrase)]) },
  };
}

describe("the backup of a key", () => {
  it("gives the key back, with the day on which its backup was seen", async () => {
    const { signing, opening } = await backups();
    expect(await restoreKey(signing.file, passphrase, "sign", null, now)).toMatchObject({
      ok: true,
      value: { id: signing.id, use: "sign", backedUpAt: now, privateKey: { extractable: false } },
    });
    expect(await restoreKey(opening.file, passphrase, "open", null, now)).toMatchObject({
      ok: true,
      value: { id: opening.id, use: "open", backedUpAt: now, privateKey: { extractable: false } },
    });
  });

  it("is refused where it is of another kind, of another key, damaged, or the passphrase is wrong", async () => {
    const { signing, opening } = await backups();
    const codeOf = async (
      file: Blob,
      phrase: string,
      expected = null as Awaited<ReturnType<typeof aKey>> | null,
    ) => {
      const restored = await restoreKey(file, phrase, "sign", expected, now);
      return restored.ok ? "ok" : restored.code;
    };
    expect(await codeOf(opening.file, passphrase)).toBe("sealed.notKeyFile");
    expect(await codeOf(signing.file, passphrase, await aKey())).toBe("publish.otherKey");
    expect(await codeOf(signing.file.slice(0, -1), passphrase)).toBe("sealed.damaged");
    expect(await codeOf(signing.file, "another")).toBe("sealed.wrongPassphrase");
    expect(await codeOf(new Blob(["{}"]), passphrase)).not.toBe("ok");
  });
});
