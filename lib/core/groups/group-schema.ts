/** The shape of a group in a rule set. */
import * as z from "zod/mini";
import { daySchema, idSchema, list, object, stampShape } from "../rules/rule-set-parts-schema.ts";
import { groupKinds } from "./group-kinds.ts";
import type { GroupMember } from "./group-member.ts";

const memberSchema = z.union([
  z.string(),
  object({ address: z.string(), name: z.exactOptional(z.string()) }),
]) as z.ZodMiniType<unknown> as z.ZodMiniType<GroupMember>;

export const groupSchema = object({
  id: idSchema,
  name: z.string(),
  kind: z.enum(groupKinds),
  description: z.exactOptional(z.string()),
  members: list(memberSchema),
  groups: z.exactOptional(list(idSchema)),
  owner: z.exactOptional(z.string()),
  editors: z.exactOptional(list(z.string())),
  reviewOn: z.exactOptional(daySchema),
  endsOn: z.exactOptional(daySchema),
  ...stampShape,
});

/** One that was written by hand may have neither id nor kind. */
export const groupByHandSchema = z.extend(groupSchema, {
  id: z.exactOptional(idSchema),
  kind: z.exactOptional(z.enum(groupKinds)),
});
