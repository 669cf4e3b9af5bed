/** The shape of a rule set's promised answer times. */
import * as z from "zod/mini";
import { idSchema, object } from "../rules/rule-set-parts-schema.ts";

/** Business hours: a minute to a year's worth. */
const hoursSchema = z.nullable(z.number().check(z.minimum(1 / 60), z.maximum(8760)));
const promisedSchema = object({
  urgent: hoursSchema,
  high: hoursSchema,
  normal: hoursSchema,
  low: hoursSchema,
});

export const promisesSchema = object({ first: promisedSchema, next: promisedSchema, calendar: idSchema });
