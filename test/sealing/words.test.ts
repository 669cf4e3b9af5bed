/** Words for keys and passphrases, and how strong a passphrase is. */
import { describe, expect, it } from "vitest";
import { fingerprintWords } from "../../lib/sealing/fingerprint-words.ts";
import { makePassphrase } from "../../lib/sealing/make-passphrase.ts";
import { passphraseStrength } from "../../lib/sealing/passphrase-strength.ts";
import { publisher, stranger } from "./seal-world.ts";

describe("the fingerprint of a key", () => {
  it("is six words, the same each time and others for another key", async () => {
    const words = await fingerprintWords(publisher.publicKey);
    expect(words).toHaveLength(6);
    expect(words.every((word) => /^[a-z]{3,8}$/.test(word))).toBe(true);
    expect(await fingerprintWords(publisher.publicKey)).toEqual(words);
    expect(await fingerprintWords(stranger.publicKey)).not.toEqual(words);
  });

  it("never changes: people have written it down", async () => {
    expect(await fingerprintWords("11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo")).toEqual([
      "movie",
      "stone",
      "sausage",
      "fat",
      "best",
      "rebuild",
    ]);
  });
});

describe("a passphrase that is made", () => {
  it("takes eleven bits a word, from the first word of the list to the last", async () => {
    expect(await makePassphrase(new Uint8Array(9))).toBe(Array(6).fill("abandon").join("-"));
    expect(await makePassphrase(new Uint8Array(9).fill(255))).toBe(Array(6).fill("zoo").join("-"));
    // 0b00000000_00100000_…: the second word begins at the twelfth bit.
    expect(await makePassphrase(Uint8Array.of(0, 0x20, 0, 0, 0, 0, 0, 0, 0))).toMatch(/^ability-abandon-/);
  });

  it("is not made of too little chance", async () => {
    await expect(makePassphrase(new Uint8Array(8))).rejects.toThrow();
  });

  it("is strong", async () => {
    const random = Uint8Array.of(17, 201, 90, 4, 66, 250, 133, 71, 158);
    expect(await passphraseStrength(await makePassphrase(random))).toEqual({ score: 4, isEnough: true });
  });
});

describe("the strength of a passphrase", () => {
  it("is little for what everybody would try", async () => {
    for (const text of ["", "password", "qwertyuiop", "12345678", "P@ssw0rd", "aaaaaaaaaaaa"]) {
      expect((await passphraseStrength(text)).isEnough).toBe(false);
    }
  });

  it("counts nothing that an attacker knows", async () => {
    const text = "wolkenkratzer-handel";
    expect((await passphraseStrength(text)).isEnough).toBe(true);
    expect((await passphraseStrength(text, ["wolkenkratzer-handel"])).isEnough).toBe(false);
  });

  it("is found for a text of any length", async () => {
    expect((await passphraseStrength("x".repeat(100_000))).isEnough).toBe(false);
  });
});
