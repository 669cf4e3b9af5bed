/**
 * The part of the protocol that a Gmail page understands: the answers to what it
 * may ask, and what it is told. Apart from `protocol.ts`, so that the script in
 * every Gmail tab does not carry the schemas of rules and settings.
 */
import "../core/shared/zod-setup.ts";
import * as z from "zod/mini";
import type { DecidedMessage } from "../core/decision/decision.ts";
import { decidedMessageSchema } from "../core/decision/decision-schema.ts";
import { barStateSchema } from "../core/settings/bar-state-schema.ts";
import { languageSchema } from "../core/settings/language-schema.ts";

/** Rises with every change of what decides; only told apart, never counted with. */
export const revisionSchema = z.int().check(z.nonnegative());
export const offSchema = z.nullable(z.enum(["off", "account", "paused"]));
/** The type as the core has it, whose fields nobody changes. */
const decided: z.ZodMiniType<DecidedMessage[]> = z.array(decidedMessageSchema);

/** What a Gmail page must know before it may paint for an account. */
const pageStateSchema = z.object({
  revision: revisionSchema,
  /** `null`: painting is on. */
  off: offSchema,
  language: languageSchema,
  /** The account's own addresses besides its main one. */
  ownAddresses: z.array(z.string()),
  /** Whether there is anything to paint: without clients and rules the bar says what to do first. */
  clients: z.int(),
  rules: z.int(),
  /** How the user left the bar. */
  bar: barStateSchema,
  /** The code of a storage failure while answers come from the mirror of the rules; absent: all is well. */
  mirrored: z.exactOptional(z.string()),
});
export type PageState = z.infer<typeof pageStateSchema>;

const count = z.int().check(z.nonnegative());

/** Conversations of the account, not only those on the page. */
export const queueStandShape = {
  revision: revisionSchema,
  counts: z.object({
    urgent: count,
    high: count,
    normal: count,
    low: count,
    waiting: count,
    overdue: count,
    today: count,
  }),
  /** When a list of the inbox was seen last, ms since the epoch; `null`: it never was, so nothing can be counted. */
  asOf: z.nullable(z.number()),
};
const queueStandSchema = z.object(queueStandShape);
export type QueueStand = z.infer<typeof queueStandSchema>;

/** How each question of a page is answered; `repeatable` as in `protocol.ts`. */
export const pageAnswers = {
  "page.state": { repeatable: true, reply: pageStateSchema },
  /** `off`: nothing was decided and nothing stored. */
  "messages.decide": {
    repeatable: true,
    reply: z.object({ revision: revisionSchema, off: offSchema, decided }),
  },
  "queue.counts": { repeatable: true, reply: queueStandSchema },
  "list.seen": { repeatable: true, reply: z.object({}) },
  "bar.keep": { repeatable: true, reply: z.object({}) },
  "script.ended": { repeatable: true, reply: z.object({}) },
  "panels.load": { repeatable: true, reply: z.object({}) },
  "skeleton.save": { repeatable: true, reply: z.object({}) },
  "drift.report": { repeatable: true, reply: z.object({}) },
  "options.open": { repeatable: true, reply: z.object({}) },
  "pause.set": { repeatable: true, reply: z.object({ revision: revisionSchema }) },
  /** `boot` differs after each start of the worker. */
  "background.ping": { repeatable: true, reply: z.object({ boot: z.string() }) },
} as const;

export type PageName = keyof typeof pageAnswers;

/**
 * What the background tells Gmail tabs; carries nothing of any mail but the id of a conversation.
 *
 * - `changed`: something that decides has changed
 * - `queue`: what waits in this account has changed; `threadId`: the user said something of this
 *   conversation, so its messages are decided again
 * - `open`: show this conversation; answered `true` by a tab that shows the mailbox of the account
 * - `end`: we may no longer be in Gmail, so everything of ours has to go
 * - `there`: is anybody there? A content script that is alive answers `true`.
 */
export const toldSchema = z.union([
  z.object({ clientele: z.literal("changed"), revision: revisionSchema }),
  z.object({
    clientele: z.literal("queue"),
    account: z.string(),
    threadId: z.exactOptional(z.string().check(z.maxLength(64))),
  }),
  z.object({
    clientele: z.literal("open"),
    account: z.string(),
    threadId: z.string().check(z.regex(/^[0-9a-f]{1,16}$/)),
  }),
  z.object({ clientele: z.literal("end") }),
  z.object({ clientele: z.literal("there") }),
]);
export type Told = z.infer<typeof toldSchema>;

/** An answer on the wire. */
export const answerSchema = z.union([
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({
    ok: z.literal(false),
    code: z.string(),
    params: z.record(z.string(), z.union([z.string(), z.number()])),
  }),
]);
