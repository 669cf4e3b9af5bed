/** The shape of a business calendar in a rule set. */
import * as z from "zod/mini";
import { daySchema, idSchema, list, object, stampShape } from "../rules/rule-set-parts-schema.ts";

const minutesSchema = z.int().check(z.minimum(0), z.maximum(1440));
const hoursSchema = z.readonly(
  z.tuple([minutesSchema, minutesSchema]).check(z.refine(([from, until]) => from < until)),
);
const daysSchema = list(object({ day: daySchema, name: z.exactOptional(z.string()) })).check(
  z.maxLength(2000),
);

export const calendarSchema = object({
  id: idSchema,
  name: z.string(),
  zone: z.exactOptional(z.string().check(z.maxLength(64))),
  week: list(list(hoursSchema).check(z.maxLength(6))).check(z.length(7)),
  holidays: daysSchema,
  workdays: daysSchema,
  openYears: z.exactOptional(list(z.int()).check(z.maxLength(100))),
  ...stampShape,
});
