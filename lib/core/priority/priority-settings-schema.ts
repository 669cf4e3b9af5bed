/** The shape of a rule set's priority settings. */
import * as z from "zod/mini";
import { list, object } from "../rules/rule-set-parts-schema.ts";

const pointsSchema = z.number().check(z.minimum(-1000), z.maximum(1000));
const wordSchema = z.string().check(z.minLength(1), z.maxLength(100));

export const prioritySettingsSchema = object({
  thresholds: object({ urgent: pointsSchema, high: pointsSchema, normal: pointsSchema }),
  tiers: object({ vip: pointsSchema, key: pointsSchema, regular: pointsSchema, prospect: pointsSchema }),
  signs: object({
    urgency: pointsSchema,
    waiting: pointsSchema,
    overdue: pointsSchema,
    deadlineSoon: pointsSchema,
    deadlineNear: pointsSchema,
    direct: pointsSchema,
    copy: pointsSchema,
    bulk: pointsSchema,
  }),
  words: list(
    object({ language: z.string().check(z.maxLength(35)), words: list(wordSchema).check(z.maxLength(500)) }),
  ).check(z.maxLength(50)),
});
