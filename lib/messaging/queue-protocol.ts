/**
 * The lines of the protocol (`protocol.ts`) that concern conversations: what lists of Gmail
 * show, the queue of an account, and its reminders.
 */
import "../core/shared/zod-setup.ts";
import * as z from "zod/mini";
import { queueFilters } from "../core/queue/queue-entry.ts";
import { barStateSchema } from "../core/settings/bar-state-schema.ts";
import { languages } from "../core/settings/settings.ts";
import { accountSchema } from "../core/settings/settings-schema.ts";
import { instantSchema } from "../core/shared/instant-schema.ts";
import { pageAnswers } from "./page-answers.ts";
import { markChangeSchema, queueAnswers } from "./queue-answers.ts";

const account = accountSchema;
/** As Gmail makes them, 16 hex digits, for a conversation and for a message. */
const threadId = z.string().check(z.minLength(1), z.maxLength(64));
const count = z.int().check(z.nonnegative());

export const queueProtocol = {
  /** How much is in the queue of the account. */
  "queue.counts": {
    from: ["page", "own"],
    request: z.object({ account }),
    ...pageAnswers["queue.counts"],
  },
  /** The rows of a filter from `start` on, at most 100; in the order of `sortQueue`. `language`: that of the sentences. */
  "queue.load": {
    from: ["page", "own"],
    request: z.object({
      account,
      filter: z.enum(queueFilters),
      start: count,
      limit: z.int().check(z.minimum(1), z.maximum(100)),
      language: z.enum(languages),
    }),
    ...queueAnswers["queue.load"],
  },
  "thread.mark": {
    from: ["page", "own"],
    request: z.object({ account, threadId, change: markChangeSchema }),
    ...queueAnswers["thread.mark"],
  },
  /** `at`: ms since the epoch, at most twenty years ahead; `null` takes the user's own reminder on this conversation away. */
  "reminder.own": {
    from: ["page", "own"],
    request: z.object({
      account,
      threadId,
      at: z.nullable(instantSchema),
      note: z.exactOptional(z.string().check(z.maxLength(500))),
    }),
    ...queueAnswers["reminder.own"],
  },
  "when.read": {
    from: ["page", "own"],
    request: z.object({ text: z.string().check(z.maxLength(200)), language: z.enum(languages) }),
    ...queueAnswers["when.read"],
  },
  /** Settles a reminder, or puts it off until a moment (ms since the epoch, at most twenty years ahead); one that the user settled opens again by it. */
  "reminder.settle": {
    from: ["own"],
    repeatable: true,
    request: z.object({
      account,
      // It may name a label, and a label is as long as whoever wrote the rule made it.
      key: z.string().check(z.minLength(1)),
      laterUntil: z.nullable(instantSchema),
    }),
    reply: z.object({}),
  },
  /** Shows a conversation in a Gmail tab of the account. */
  "thread.open": {
    from: ["own"],
    repeatable: true,
    request: z.object({ account, threadId }),
    reply: z.object({}),
  },
  /**
   * The mail that a list of Gmail shows, in its order, each as conversation and last message.
   * `view`: such as `inbox` or `category/updates`. `isFirst` and `isLast`: nothing newer, nothing older is in that list.
   */
  "list.seen": {
    from: ["page"],
    request: z.object({
      account,
      view: z.string().check(z.maxLength(300)),
      threads: z.array(z.object({ threadId, id: threadId })).check(z.maxLength(200)),
      isFirst: z.boolean(),
      isLast: z.boolean(),
    }),
    ...pageAnswers["list.seen"],
  },
  "bar.keep": {
    from: ["page"],
    request: z.object({ account, bar: barStateSchema }),
    ...pageAnswers["bar.keep"],
  },
} as const;
