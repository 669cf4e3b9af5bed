/**
 * The part of the protocol that concerns the queue of an account, its conversations and
 * reminders. Apart from `page-answers.ts`, so that only tabs in which the queue was opened carry it.
 */
import "../core/shared/zod-setup.ts";
import * as z from "zod/mini";
import { priorities, tiers } from "../core/rules/rule-set.ts";
import { instantSchema } from "../core/shared/instant-schema.ts";
import { pageAnswers, queueStandShape } from "./page-answers.ts";

const time = instantSchema;
const colourSchema = z.string().check(z.regex(/^#[0-9a-fA-F]{6}$/));

const saidAt = { at: time, messageId: z.string().check(z.maxLength(64)) };

/** A change of what the user said by hand, as `ThreadMarkChange`. */
export const markChangeSchema = z.object({
  done: z.exactOptional(z.nullable(z.object(saidAt))),
  pin: z.exactOptional(z.nullable(z.object({ priority: z.enum(priorities), until: z.nullable(time) }))),
  later: z.exactOptional(z.nullable(z.object({ ...saidAt, until: time }))),
});

/** A conversation as `QueueEntry` has it, its reasons in sentences: the words are not in the script of the page. */
const queueRowSchema = z.object({
  threadId: z.string(),
  messageId: z.string(),
  client: z.nullable(
    z.object({ id: z.string(), name: z.string(), tier: z.enum(tiers), colour: colourSchema }),
  ),
  from: z.nullable(z.object({ name: z.string(), address: z.string() })),
  subject: z.nullable(z.string()),
  date: z.nullable(z.number()),
  unread: z.boolean(),
  priority: z.enum(priorities),
  points: z.number(),
  /** What weighs most comes first. */
  why: z.readonly(z.array(z.object({ text: z.string(), points: z.number() }))),
  status: z.nullable(z.enum(["theirs", "ours", "unclear"])),
  since: z.nullable(z.number()),
  due: z.nullable(z.number()),
  isPinned: z.boolean(),
  remindAt: z.nullable(z.number()),
});
export type QueueRow = z.infer<typeof queueRowSchema>;

/** How each question of the queue is answered; `repeatable` as in `protocol.ts`. */
export const queueAnswers = {
  "queue.counts": pageAnswers["queue.counts"],
  /** `total`: rows of this filter, of which some are answered. */
  "queue.load": {
    repeatable: true,
    reply: z.object({
      ...queueStandShape,
      rows: z.readonly(z.array(queueRowSchema)),
      total: z.int().check(z.nonnegative()),
    }),
  },
  /** `before`: the change that takes this one back. */
  "thread.mark": { repeatable: false, reply: z.object({ before: markChangeSchema }) },
  /** `before`: when the user was to be reminded until now; `null`: never. */
  "reminder.own": { repeatable: false, reply: z.object({ before: z.nullable(time) }) },
  /** The moment that a text such as "tomorrow 9:00" means; `null`: none that can be understood. */
  "when.read": { repeatable: true, reply: z.object({ at: z.nullable(time) }) },
  "options.open": pageAnswers["options.open"],
} as const;

export type QueueName = keyof typeof queueAnswers;
