/** The shape of followed sets where they are read back from the mirror. */
import "../shared/zod-setup.ts";
import * as z from "zod/mini";
import { ruleSetSchema } from "../rules/rule-set-schema.ts";

export const followedSetsSchema = z.readonly(
  z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      source: z.enum(["policy", "user"]),
      set: ruleSetSchema,
    }),
  ),
);
