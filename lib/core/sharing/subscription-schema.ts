/** The shape of subscriptions where they are read back from the mirror. */
import "../shared/zod-setup.ts";
import * as z from "zod/mini";
import { idSchema } from "../rules/rule-set-parts-schema.ts";
import { instantSchema } from "../shared/instant-schema.ts";
import { hashSchema, localLayerSchema, publicKeySchema } from "./sharing-schema.ts";
import type { Subscription } from "./subscription.ts";

const versionSchema = z.int().check(z.nonnegative());
const keysSchema = z.array(publicKeySchema);
const paramsSchema = z.record(z.string(), z.union([z.string(), z.number()]));
const count = z.int().check(z.nonnegative());

const headSchema = z.object({
  hash: hashSchema,
  name: z.string(),
  version: z.nullable(versionSchema),
  issued: z.nullable(instantSchema),
  expires: z.nullable(instantSchema),
  fetchedAt: instantSchema,
  signedBy: keysSchema,
  counts: z.object({ clients: count, rules: count }),
  revoked: z.exactOptional(z.literal(true)),
});

const trustSchema = z.object({
  setId: idSchema,
  keys: keysSchema,
  threshold: z.int().check(z.minimum(1)),
  version: versionSchema,
  hash: hashSchema,
});

const pendingSchema = z.object({
  head: headSchema,
  reasons: z.array(
    z.object({
      code: z.enum(["first", "regex", "many", "key", "unsigned", "revoked"]),
      params: paramsSchema,
    }),
  ),
  trust: z.nullable(trustSchema),
});

export const subscriptionSchema = z.object({
  id: idSchema,
  address: z.string(),
  name: z.nullable(z.string()),
  source: z.enum(["policy", "user"]),
  isOn: z.boolean(),
  pinnedBy: z.nullable(z.enum(["policy", "link", "firstUse"])),
  pins: keysSchema,
  trust: z.nullable(trustSchema),
  active: z.nullable(headSchema),
  pending: z.nullable(pendingSchema),
  previous: z.array(headSchema),
  held: z.nullable(hashSchema),
  declined: z.array(hashSchema),
  seen: z.exactOptional(z.nullable(z.object({ version: versionSchema, hash: hashSchema }))),
  left: z.exactOptional(z.nullable(pendingSchema)),
  layer: localLayerSchema,
  rests: z.exactOptional(instantSchema),
  addedAt: instantSchema,
  check: z.nullable(
    z.object({
      at: instantSchema,
      failures: count,
      failure: z.nullable(z.object({ code: z.string(), params: paramsSchema })),
      redirected: z.exactOptional(z.literal(true)),
      isOpen: z.exactOptional(z.literal(true)),
    }),
  ),
  nextCheck: instantSchema,
}) satisfies z.ZodMiniType<Subscription>;

/** Those that make sense; trust in a publisher is not lost because another one's record is damaged. */
export function parseSubscriptions(stored: unknown): readonly Subscription[] {
  const records: unknown[] = Array.isArray(stored) ? stored : [];
  return records.flatMap((record) => {
    const parsed = subscriptionSchema.safeParse(record);
    return parsed.success ? [parsed.data] : [];
  });
}
