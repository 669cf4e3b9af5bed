/**
 * Makes a certificate for mail.google.com when the simulator starts.
 *
 * It is signed by its own fresh key, so nothing secret lies in the project and
 * nothing has to be trusted: Chromium is told to accept this one public key, and
 * Firefox to accept insecure certificates. X.509 is written out by hand (DER,
 * RFC 5280) because Node can read certificates but not make them.
 */
import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";

export interface Certificate {
  /** PEM. */
  readonly key: string;
  /** PEM. */
  readonly certificate: string;
  /** SHA-256 of the public key in base64, as `--ignore-certificate-errors-spki-list` wants it. */
  readonly spki: string;
}

const hour = 3_600_000;
const ecdsaWithSha256 = sequence(objectId("2a8648ce3d040302"));

/** A certificate for `host`, valid from an hour before `now` for 90 days. */
export function makeCertificate(host: string, now: number): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const publicKeyBytes = publicKey.export({ type: "spki", format: "der" });
  const name = sequence(set(sequence(objectId("550403"), tagged(0x0c, Buffer.from(host)))));
  const body = sequence(
    tagged(0xa0, integer(Buffer.from([2]))),
    integer(Buffer.concat([Buffer.from([1]), randomBytes(15)])),
    ecdsaWithSha256,
    name,
    sequence(time(now - hour), time(now + 90 * 24 * hour)),
    name,
    publicKeyBytes,
    tagged(0xa3, sequence(subjectAlternativeName(host))),
  );
  const signature = sign("sha256", body, privateKey);
  const certificate = sequence(body, ecdsaWithSha256, tagged(0x03, Buffer.from([0]), signature));
  return {
    key: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
    certificate: toPem(certificate),
    spki: createHash("sha256").update(publicKeyBytes).digest("base64"),
  };
}

function subjectAlternativeName(host: string): Buffer {
  const names = sequence(tagged(0x82, Buffer.from(host)));
  return sequence(objectId("551d11"), tagged(0x04, names));
}

/** One DER value: tag, length, contents. */
function tagged(tag: number, ...contents: readonly Buffer[]): Buffer {
  const content = Buffer.concat(contents);
  const { length } = content;
  if (length < 0x80) return Buffer.concat([Buffer.from([tag, length]), content]);
  if (length < 0x100) return Buffer.concat([Buffer.from([tag, 0x81, length]), content]);
  return Buffer.concat([Buffer.from([tag, 0x82, length >> 8, length & 0xff]), content]);
}

function sequence(...items: readonly Buffer[]): Buffer {
  return tagged(0x30, ...items);
}

function set(...items: readonly Buffer[]): Buffer {
  return tagged(0x31, ...items);
}

/** A positive number; the bytes must not start with a set bit. */
function integer(bytes: Buffer): Buffer {
  return tagged(0x02, bytes);
}

function objectId(hex: string): Buffer {
  return tagged(0x06, Buffer.from(hex, "hex"));
}

/** UTCTime, two-digit years: good until 2049. */
function time(milliseconds: number): Buffer {
  const digits = new Date(milliseconds).toISOString().replace(/[-:T]/gu, "").slice(2, 14);
  return tagged(0x17, Buffer.from(`${digits}Z`));
}

function toPem(der: Buffer): string {
  const lines = der.toString("base64").match(/.{1,64}/gu) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join("\n")}\n-----END CERTIFICATE-----\n`;
}
