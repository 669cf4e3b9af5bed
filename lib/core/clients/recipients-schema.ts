/** The shape of what is said of recipients, at the border between the background and a page. */
import "../shared/zod-setup.ts";
import * as z from "zod/mini";
import { colourSchema } from "../decision/decision-schema.ts";
import { tiers } from "../rules/rule-set.ts";
import { lookAlikeKinds } from "./look-alike/look-alike-kind.ts";

export const recipientClientSchema = z.object({
  id: z.string(),
  name: z.string(),
  tier: z.enum(tiers),
  colour: colourSchema,
});

export const recipientWarningSchema = z.union([
  z.object({
    code: z.literal("lookAlike"),
    kind: z.enum(lookAlikeKinds),
    domain: z.string(),
    like: z.nullable(z.object({ client: z.string(), domain: z.string() })),
  }),
  z.object({ code: z.literal("severalClients"), clients: z.readonly(z.array(z.string())) }),
]);
