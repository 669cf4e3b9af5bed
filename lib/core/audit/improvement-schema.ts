/** The shape of a line of the improvement log at the border. */
import "../shared/zod-setup.ts";
import * as z from "zod/mini";
import { instantSchema } from "../shared/instant-schema.ts";
import { improvementCodes } from "./improvement.ts";

export const improvementSchema = z.object({
  at: instantSchema,
  what: z.enum(improvementCodes),
  params: z
    .record(z.string().check(z.maxLength(40)), z.union([z.string().check(z.maxLength(200)), z.number()]))
    .check(z.refine((params) => Object.keys(params).length <= 10)),
});
