/** The shape of a segment in a rule set. */
import * as z from "zod/mini";
import { idSchema, object, stampShape } from "../rules/rule-set-parts-schema.ts";

export const segmentSchema = object({
  id: idSchema,
  name: z.string(),
  condition: z.string(),
  description: z.exactOptional(z.string()),
  points: z.exactOptional(z.number()),
  ...stampShape,
});

/** One that was written by hand has no id. */
export const segmentByHandSchema = z.extend(segmentSchema, { id: z.exactOptional(idSchema) });
