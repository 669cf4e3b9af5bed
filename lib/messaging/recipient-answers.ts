/**
 * The part of the protocol that concerns a mail that is being written. Apart from
 * `page-answers.ts`, so that only tabs in which somebody writes carry it.
 */
import "../core/shared/zod-setup.ts";
import * as z from "zod/mini";
import { recipientClientSchema, recipientWarningSchema } from "../core/clients/recipients-schema.ts";
import { offSchema, revisionSchema } from "./page-answers.ts";

const checkedRecipientsSchema = z.object({
  revision: revisionSchema,
  /** Not `null`: nothing was checked. */
  off: offSchema,
  /** In the order of the addresses; `null`: no client. */
  clients: z.array(z.nullable(recipientClientSchema)),
  warnings: z.array(recipientWarningSchema),
});
export type CheckedRecipients = z.infer<typeof checkedRecipientsSchema>;

/** `repeatable` as in `protocol.ts`. */
export const recipientAnswers = {
  "recipients.check": { repeatable: true, reply: checkedRecipientsSchema },
} as const;
