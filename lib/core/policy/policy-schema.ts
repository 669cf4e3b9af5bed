/**
 * The shapes of single values of a policy. There is none of a whole policy: `readPolicy` goes through it
 * value by value, so that a bad one is left out and named while the others count.
 */
import "../shared/zod-setup.ts";
import * as z from "zod/mini";
import { idSchema } from "../rules/rule-set-parts-schema.ts";
import { languageSchema } from "../settings/language-schema.ts";
import { keepDaysSchema, remindersSchema } from "../settings/settings-schema.ts";
import { publicKeySchema } from "../sharing/sharing-schema.ts";

const text = (most: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(most));

export const policyValueSchemas = {
  company: text(100),
  contact: text(500),
  welcome: text(2000),
  name: text(200),
  key: publicKeySchema,
  setId: idSchema,
  address: text(2000),
  switch: z.boolean(),
  language: languageSchema,
  keepDays: keepDaysSchema,
} as const;

export const policyReminderSchemas = remindersSchema.shape;
