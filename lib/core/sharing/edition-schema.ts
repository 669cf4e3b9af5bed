/**
 * The shape of an edition, the payload of a signed file. Its effects are a closed list, unlike those of a user's own
 * set: a shared set has no words for touching the mailbox. Unknown keys elsewhere pass and stay where they are.
 */
import "../shared/zod-setup.ts";
import * as z from "zod/mini";
import { idSchema, list, object } from "../rules/rule-set-parts-schema.ts";
import { knownEffects, ruleSchema, ruleSetSchema } from "../rules/rule-set-schema.ts";
import { publicKeySchema } from "./sharing-schema.ts";

/** More than a company has publishers; every key costs whoever verifies. */
export const mostKeys = 10;

const momentSchema = z.iso.datetime({ offset: true });
const keysSchema = list(publicKeySchema).check(
  z.minLength(1),
  z.maxLength(mostKeys),
  z.refine((keys) => new Set(keys).size === keys.length),
);

/** An edition before its set was looked at. */
export const editionHeadSchema = object({
  type: z.literal("clientele-edition"),
  setId: idSchema,
  version: z.int().check(z.minimum(1)),
  issued: momentSchema,
  expires: momentSchema,
  keys: keysSchema,
  threshold: z.int().check(z.minimum(1), z.maximum(mostKeys)),
  minApp: z.exactOptional(z.string().check(z.regex(/^\d{1,5}(?:\.\d{1,5}){0,3}$/))),
  revoked: z.exactOptional(z.literal(true)),
  set: z.unknown(),
});

const paintSchema = z.discriminatedUnion(
  "kind",
  knownEffects.map(({ shape }) => z.strictObject(shape)) as unknown as typeof knownEffects,
);

export const editionSchema = z.extend(editionHeadSchema, {
  set: z.extend(ruleSetSchema, { rules: list(z.extend(ruleSchema, { effects: list(paintSchema) })) }),
});
