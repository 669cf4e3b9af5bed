/** The shape of a test in a rule set. */
import "../shared/zod-setup.ts";
import * as z from "zod/mini";
import { priorities } from "../rules/rule-set.ts";
import { idSchema, list, object, stampShape } from "../rules/rule-set-parts-schema.ts";
import { testLimits } from "./test-limits.ts";

const addressSchema = z.string().check(z.minLength(1), z.maxLength(testLimits.line));
const labelsSchema = list(z.string().check(z.maxLength(testLimits.line))).check(
  z.maxLength(testLimits.labels),
);
const momentSchema = z
  .string()
  .check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)$/));

/** What is judged of the facts here; their own shape is that of a line of a mail file. */
const factsSchema = object({
  id: z.exactOptional(z.string().check(z.minLength(1), z.maxLength(1000))),
  bodyText: z.exactOptional(z.nullable(z.string().check(z.maxLength(testLimits.body)))),
});

const expectedSchema = object({
  client: z.exactOptional(z.nullable(z.string().check(z.maxLength(testLimits.line)))),
  labels: z.exactOptional(labelsSchema),
  notLabels: z.exactOptional(labelsSchema),
  priority: z.exactOptional(z.enum(priorities)),
});

export const ruleTestSchema = object({
  id: idSchema,
  name: z.string().check(z.maxLength(testLimits.line)),
  facts: factsSchema,
  account: z.exactOptional(addressSchema),
  now: z.exactOptional(momentSchema),
  expected: expectedSchema,
  ...stampShape,
});
