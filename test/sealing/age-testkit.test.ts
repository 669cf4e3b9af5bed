/**
 * The test vectors by which implementations of age are held against each other: C2SP CCTV, as published in cctv-age
 * 0.2.0 under 0BSD, CC0 or Unlicense. Keys are those that our pages use, which cannot be exported.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { gunzipSync, inflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { decryptWith } from "../../lib/sealing/decrypt-with.ts";
import { restoreIdentity } from "../../lib/sealing/identity.ts";
import { bytesOf } from "./seal-world.ts";

/** What the kit expects of a file, and how we call it. */
const codes: Readonly<Record<string, readonly string[]>> = {
  success: ["ok"],
  "no match": ["sealed.needsKey", "sealed.wrongPassphrase"],
  "header failure": ["sealed.damaged", "sealed.tooHard"],
  "HMAC failure": ["sealed.damaged"],
  "payload failure": ["sealed.damaged"],
  "armor failure": ["sealed.damaged"],
};

interface Vector {
  readonly file: Uint8Array;
  /** The values of a key of the vector's head. */
  readonly of: (key: string) => readonly string[];
}

const stored = readFileSync(new URL("../fixtures/sealing/age-testkit.json.gz", import.meta.url));
const vectors = Object.entries(JSON.parse(gunzipSync(stored).toString()) as Record<string, string>).map(
  ([name, base64]) => [name, readVector(Buffer.from(base64, "base64"))] as const,
);

function readVector(bytes: Buffer): Vector {
  const end = bytes.indexOf("\n\n");
  const lines = bytes.subarray(0, end).toString().split("\n");
  const of = (key: string) =>
    lines.filter((line) => line.startsWith(`${key}: `)).map((line) => line.slice(key.length + 2));
  const body = bytes.subarray(end + 2);
  return { file: new Uint8Array(of("compressed").length > 0 ? inflateSync(body) : body), of };
}

async function identityOf(secret: string): Promise<CryptoKey | string> {
  const identity = await restoreIdentity(bytesOf(secret), "");
  return identity.ok ? identity.value.privateKey : secret;
}

describe("the test kit of age", () => {
  it("has its 143 files", () => {
    expect(vectors).toHaveLength(143);
  });

  it.each(vectors)("%s comes out as it should", async (_name, { file, of }) => {
    const identities = await Promise.all(of("identity").map(identityOf));
    const [passphrase = ""] = of("passphrase");
    const opened = await decryptWith(file, { passphrase, identities });
    expect(codes[of("expect")[0] ?? ""]).toContain(opened.ok ? "ok" : opened.code);
    if (opened.ok) expect(createHash("sha256").update(opened.value).digest("hex")).toBe(of("payload")[0]);
  });
});
