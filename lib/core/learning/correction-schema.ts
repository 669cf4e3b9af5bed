/** The shape of a correction as the database keeps it. */
import "../shared/zod-setup.ts";
import * as z from "zod/mini";
import { idSchema } from "../rules/rule-set-parts-schema.ts";
import { readOnce } from "../shared/read-once.ts";
import type { Correction } from "./correction.ts";

const atMessage = {
  account: z.nullable(z.string().check(z.maxLength(320))),
  message: z.nullable(z.string().check(z.maxLength(64))),
  address: z.string().check(z.maxLength(320)),
  scope: z.enum(["address", "domain"]),
};

const correctionSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("label"),
    ...atMessage,
    ruleIds: z.array(idSchema).check(z.maxLength(50)),
    field: z.enum(["from", "to"]),
  }),
  z.object({ kind: z.literal("assign"), ...atMessage, clientId: idSchema }),
]);

/** `null`: what was kept makes no sense to this version. */
export const readCorrection: (kept: unknown) => Correction | null = readOnce((kept) => {
  const parsed = correctionSchema.safeParse(kept);
  return parsed.success ? parsed.data : null;
});
