/** The shapes of what our own pages send about sharing: layers, log lines, publications, members, bases. */
import "../shared/zod-setup.ts";
import * as z from "zod/mini";
import { privateFields, setParts } from "../rules/rule-set.ts";
import { colourSchema, idSchema } from "../rules/rule-set-parts-schema.ts";
import { instantSchema } from "../shared/instant-schema.ts";
import { shareLogCodes } from "./share-log-entry.ts";

const lookSchema = z.strictObject({
  name: z.exactOptional(z.string().check(z.trim(), z.minLength(1), z.maxLength(200))),
  colour: z.exactOptional(colourSchema),
});

const mostLooks = 50_000;
const looksSchema = z
  .record(z.string().check(z.maxLength(1000)), lookSchema)
  .check(z.refine((looks) => Object.keys(looks).length <= mostLooks));

export const localLayerSchema = z.strictObject({
  off: z.array(idSchema).check(z.maxLength(20_000)),
  labels: looksSchema,
  clients: looksSchema,
});

/** 64 hex digits of a SHA-256. */
export const hashSchema = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** An Ed25519 public key: 32 bytes as base64url without padding. */
export const publicKeySchema = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/));

export const baseSchema = z.object({
  id: hashSchema,
  setId: idSchema,
  at: instantSchema,
  way: z.enum(["export", "import"]),
  text: z.string(),
});

export const shareLogEntrySchema = z.object({
  at: instantSchema,
  who: z.nullable(z.string().check(z.maxLength(100))),
  what: z.enum(shareLogCodes),
  where: z.nullable(z.string().check(z.maxLength(2000))),
  params: z
    .record(z.string().check(z.maxLength(40)), z.union([z.string().check(z.maxLength(200)), z.number()]))
    .check(z.refine((params) => Object.keys(params).length <= 10)),
});

export const publicationSchema = z.object({
  setId: idSchema,
  version: z.int().check(z.nonnegative()),
  hash: z.nullable(hashSchema),
  keys: z.array(publicKeySchema).check(z.maxLength(10)),
  threshold: z.int().check(z.minimum(1), z.maximum(10)),
  issued: z.nullable(instantSchema),
  expires: z.nullable(instantSchema),
  revoked: z.boolean(),
  parts: z.array(z.enum(setParts)),
  included: z.array(z.enum(privateFields)),
  address: z.nullable(z.string().check(z.maxLength(2000))),
  nextKeys: z.exactOptional(z.array(publicKeySchema).check(z.minLength(1), z.maxLength(10))),
  // Base64url of 8 MB, and what stands around it.
  file: z.exactOptional(z.string().check(z.maxLength(12_000_000))),
});

export const memberSchema = z.object({
  id: idSchema,
  alias: z.string().check(z.trim(), z.minLength(1), z.maxLength(100)),
  recipient: z.string().check(z.regex(/^age1[0-9a-z]{50,2000}$/)),
  addedAt: instantSchema,
  leftAt: z.exactOptional(instantSchema),
});
