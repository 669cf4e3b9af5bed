/** The shape of an edit of the rule set where our own pages send one to the background. */
import "../shared/zod-setup.ts";
import * as z from "zod/mini";
import { calendarSchema } from "../calendars/calendar-schema.ts";
import { promisesSchema } from "../clocks/promises-schema.ts";
import { groupSchema } from "../groups/group-schema.ts";
import { intakeLimits } from "../interchange/intake-limits.ts";
import { prioritySettingsSchema } from "../priority/priority-settings-schema.ts";
import { ruleTestSchema } from "../rule-tests/rule-test-schema.ts";
import { segmentSchema } from "../segments/segment-schema.ts";
import type { RuleSetEdit, SingleEdit } from "./rule-set-edit.ts";
import { idSchema } from "./rule-set-parts-schema.ts";
import { clientSchema, ruleSchema, ruleSetSchema } from "./rule-set-schema.ts";

const indexSchema = z.exactOptional(z.int().check(z.nonnegative()));
const howToSave = { index: indexSchema, restore: z.exactOptional(z.literal(true)) };

const singleEditSchema: z.ZodMiniType<SingleEdit> = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("client.save"), client: clientSchema, ...howToSave }),
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
  z.strictObject({ kind: z.literal("segment.save"), segment: segmentSchema, ...howToSave }),
  z.strictObject({ kind: z.literal("segment.delete"), id: idSchema }),
  z.strictObject({ kind: z.literal("group.save"), group: groupSchema, ...howToSave }),
  z.strictObject({ kind: z.literal("group.delete"), id: idSchema }),
  z.strictObject({ kind: z.literal("priority.save"), priority: z.nullable(prioritySettingsSchema) }),
  z.strictObject({ kind: z.literal("promises.save"), promises: z.nullable(promisesSchema) }),
  z.strictObject({ kind: z.literal("calendar.save"), calendar: calendarSchema, index: indexSchema }),
  z.strictObject({ kind: z.literal("calendar.delete"), id: idSchema }),
  z.strictObject({ kind: z.literal("test.save"), test: ruleTestSchema, index: indexSchema }),
  z.strictObject({ kind: z.literal("test.delete"), id: idSchema }),
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
