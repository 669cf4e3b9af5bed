/** The shape of an edit of the rule set where our own pages send one to the background. */
import "../shared/zod-setup.ts";
import * as z from "zod/mini";
import { groupSchema } from "../groups/group.ts";
import { intakeLimits } from "../interchange/intake-limits.ts";
import { segmentSchema } from "../segments/segment.ts";
import type { RuleSetEdit, SingleEdit } from "./rule-set-edit.ts";
import { clientSchema, ruleSchema, ruleSetSchema } from "./rule-set-schema.ts";
import { idSchema } from "./schema-parts.ts";

const indexSchema = z.exactOptional(z.int().check(z.nonnegative()));

const singleEditSchema: z.ZodMiniType<SingleEdit> = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("client.save"), client: clientSchema, index: indexSchema }),
  z.strictObject({ kind: z.literal("client.delete"), id: idSchema }),
  z.strictObject({
    kind: z.literal("client.merge"),
    client: clientSchema,
    others: z.array(idSchema).check(z.minLength(1), z.maxLength(intakeLimits.clients)),
  }),
  z.strictObject({ kind: z.literal("rule.save"), rule: ruleSchema, index: indexSchema }),
  z.strictObject({ kind: z.literal("rule.delete"), id: idSchema }),
  z.strictObject({
    kind: z.literal("rule.move"),
    id: idSchema,
    index: z.int().check(z.nonnegative()),
  }),
  z.strictObject({ kind: z.literal("segment.save"), segment: segmentSchema, index: indexSchema }),
  z.strictObject({ kind: z.literal("segment.delete"), id: idSchema }),
  z.strictObject({
    kind: z.literal("group.save"),
    group: groupSchema,
    index: indexSchema,
    restores: z.exactOptional(z.literal(true)),
  }),
  z.strictObject({ kind: z.literal("group.delete"), id: idSchema }),
  z.strictObject({ kind: z.literal("set.replace"), set: ruleSetSchema }),
]);

/** Edits that are done together: an import saves as many clients as a set may hold. */
const mostTogether = intakeLimits.clients;

export const ruleSetEditSchema: z.ZodMiniType<RuleSetEdit> = z.union([
  singleEditSchema,
  z.strictObject({
    kind: z.literal("together"),
    edits: z.array(singleEditSchema).check(z.minLength(1), z.maxLength(mostTogether)),
  }),
]);
