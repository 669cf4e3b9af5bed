/** The shape of what the backup of a publisher key holds, decrypted: a private JWK (RFC 8037), which other tools read as well. */
import "../shared/zod-setup.ts";
import * as z from "zod/mini";
import { publicKeySchema } from "./sharing-schema.ts";

export const keyBackupSchema = z.object({
  kty: z.literal("OKP"),
  crv: z.literal("Ed25519"),
  /** The public key. */
  x: publicKeySchema,
  /** The private key: 32 bytes, too. */
  d: publicKeySchema,
});
