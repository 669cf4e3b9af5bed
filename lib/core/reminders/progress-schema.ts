/** The shape of what was looked at for reminders, where it is read from the database. */
import "../shared/zod-setup.ts";
import * as z from "zod/mini";

export const progressSchema = z.object({
  touched: z.record(z.string(), z.readonly(z.array(z.string()))),
  all: z.nullable(z.object({ at: z.number(), by: z.string() })),
  changesAt: z.exactOptional(z.number()),
  nextAt: z.exactOptional(z.nullable(z.number())),
});
