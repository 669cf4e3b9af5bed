/** The shape of how a user left the bar in Gmail. */
import "../shared/zod-setup.ts";
import * as z from "zod/mini";
import { priorities } from "../rules/rule-set.ts";

export const barStateSchema = z.object({
  isFolded: z.boolean(),
  pressed: z.nullable(z.enum(priorities)),
});
