/**
 * The one table of what the extension's parts may ask of the background.
 *
 * `from` says who may ask: `page` is the content script in the top frame of
 * mail.google.com, `own` our options page and popup. `repeatable`: asking twice
 * does what asking once does, so a lost answer may be asked for again. Both sides
 * parse, because after an update an old content script meets a new background.
 * What only our own pages ask about sharing and the audit stands in `sharing-protocol.ts` and `audit-protocol.ts`.
 * What pages are answered stands in `page-answers.ts`, `panel-answers.ts`, `queue-answers.ts` and `recipient-answers.ts`.
 */
import "../core/shared/zod-setup.ts";
import * as z from "zod/mini";
import { changeWays } from "../core/clients/history/client-change.ts";
import { longestAddress, mostRecipients } from "../core/clients/recipient-limits.ts";
import { messageFactsSchema } from "../core/message/facts-schema.ts";
import { notesLimit } from "../core/rules/rule-set.ts";
import { ruleSetEditSchema } from "../core/rules/rule-set-edit-schema.ts";
import { languages } from "../core/settings/settings.ts";
import {
  accountSchema,
  accountSettingsSchema,
  senderEntrySchema,
  settingsChangeSchema,
} from "../core/settings/settings-schema.ts";
import { instantSchema } from "../core/shared/instant-schema.ts";
import type { Outcome } from "../core/shared/outcome.ts";
import { auditProtocol } from "./audit-protocol.ts";
import { pageAnswers, revisionSchema } from "./page-answers.ts";
import { panelAnswers } from "./panel-answers.ts";
import { queueProtocol } from "./queue-protocol.ts";
import { recipientAnswers } from "./recipient-answers.ts";
import { sharingProtocol } from "./sharing-protocol.ts";

const account = accountSchema;
const revision = revisionSchema;
const address = z.string().check(z.minLength(3), z.maxLength(320));
const scope = z.enum(["address", "domain"]);
/** Of a client or a rule. */
const recordId = z.string().check(z.minLength(1), z.maxLength(64));

const messageIdSchema = z.string().check(z.minLength(1), z.maxLength(64));
const ruleIdsSchema = z.array(recordId).check(z.minLength(1), z.maxLength(50));

const count = z.int().check(z.nonnegative());

/** UTF-16 units of a whole batch of facts as JSON: many times what fifty threads with their texts need. */
const batchLimit = 4_000_000;

const isWithinLimit = z.refine((facts: unknown) => JSON.stringify(facts).length <= batchLimit);
const factsBatchSchema = z.array(messageFactsSchema).check(z.maxLength(100), isWithinLimit);

const time = z.exactOptional(instantSchema);

/** At most 100 probes are counted, each name at most 64 long. */
const probesSchema = z
  .record(
    z.string().check(z.maxLength(64)),
    z.object({ found: count, fellBack: count, missed: count, fellBackSince: time, missedSince: time }),
  )
  .check(z.refine((probes) => Object.keys(probes).length <= 100));

/** How well Gmail could be read since the page was loaded; counts only. */
const driftSchema = z.object({
  healthy: z.boolean(),
  seen: count,
  probes: probesSchema,
  hintsRefused: count,
  pageWorldFailed: z.boolean(),
});

export const protocol = {
  "page.state": {
    from: ["page"],
    request: z.object({ account }),
    ...pageAnswers["page.state"],
  },
  /** At most 100 messages; answered in their order. */
  "messages.decide": {
    from: ["page"],
    request: z.object({ account, facts: factsBatchSchema }),
    ...pageAnswers["messages.decide"],
  },
  /** `language`: that of the page, in which the answer is written. */
  "thread.panel": {
    from: ["page"],
    request: z.object({
      account,
      facts: messageFactsSchema.check(isWithinLimit),
      language: z.enum(languages),
    }),
    ...panelAnswers["thread.panel"],
  },
  /** At most eight clients: Gmail's process learns of those that the user looks for. */
  "clients.find": {
    from: ["page"],
    request: z.object({ text: z.string().check(z.maxLength(200)) }),
    ...panelAnswers["clients.find"],
  },
  "sender.assign": {
    from: ["page"],
    request: z.object({
      account,
      address,
      scope,
      to: z.union([
        z.strictObject({ clientId: recordId }),
        z.strictObject({ newName: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)) }),
      ]),
      message: z.exactOptional(messageIdSchema),
    }),
    ...panelAnswers["sender.assign"],
  },
  /** `ruleIds`: the rules that gave the label; `field`: whether the address wrote the message or got it. */
  "label.correct": {
    from: ["page"],
    request: z.object({
      ruleIds: ruleIdsSchema,
      address,
      scope,
      field: z.enum(["from", "to"]),
      account: z.exactOptional(account),
      message: z.exactOptional(messageIdSchema),
    }),
    ...panelAnswers["label.correct"],
  },
  /** What correcting it would do, before it is done. */
  "label.weigh": {
    from: ["page"],
    request: z.object({
      account,
      ruleIds: ruleIdsSchema,
      address,
      field: z.enum(["from", "to"]),
    }),
    ...panelAnswers["label.weigh"],
  },
  "client.note": {
    from: ["page"],
    request: z.object({ clientId: recordId, notes: z.string().check(z.maxLength(notesLimit)) }),
    ...panelAnswers["client.note"],
  },
  /** `token`: as an earlier answer gave it. */
  "edit.undo": {
    from: ["page"],
    request: z.object({ token: z.string().check(z.maxLength(64)) }),
    ...panelAnswers["edit.undo"],
  },
  /** The addresses of a mail that is being written, of all its fields; at most 100. */
  "recipients.check": {
    from: ["page"],
    request: z.object({
      account,
      addresses: z.array(z.string().check(z.maxLength(longestAddress))).check(z.maxLength(mostRecipients)),
    }),
    ...recipientAnswers["recipients.check"],
  },
  ...queueProtocol,
  /** The content script of this tab was made to end while the extension lives: by its successor, or by a script of the page. */
  "script.ended": {
    from: ["page"],
    request: z.object({}),
    ...pageAnswers["script.ended"],
  },
  /** Puts the panels script into the tab that asks. */
  "panels.load": {
    from: ["page"],
    request: z.object({}),
    ...pageAnswers["panels.load"],
  },
  /** Saves what Gmail looks like as a file: of the tab that asks, or of the one that was in front last. */
  "skeleton.save": {
    from: ["page", "own"],
    request: z.object({}),
    ...pageAnswers["skeleton.save"],
  },
  "drift.report": {
    from: ["page"],
    request: z.extend(driftSchema, { account }),
    ...pageAnswers["drift.report"],
  },
  /** `view`: what follows the `#` of the options page's address. */
  "options.open": {
    from: ["page", "own"],
    request: z.object({ view: z.optional(z.string().check(z.regex(/^\w[\w/?=&.%~!'()*-]{0,599}$/))) }),
    ...pageAnswers["options.open"],
  },
  /** `until` in ms since the epoch; `null` ends the pause. */
  "pause.set": {
    from: ["page", "own"],
    request: z.object({ until: z.nullable(instantSchema) }),
    ...pageAnswers["pause.set"],
  },
  "rules.edit": {
    from: ["own"],
    repeatable: false,
    request: z.object({ edit: ruleSetEditSchema, way: z.exactOptional(z.enum(changeWays)) }),
    reply: z.object({ revision, inverse: ruleSetEditSchema }),
  },
  "settings.change": {
    from: ["own"],
    repeatable: true,
    request: z.object({ change: settingsChangeSchema }),
    reply: z.object({ revision }),
  },
  "account.change": {
    from: ["own"],
    repeatable: true,
    request: z.object({ account, settings: accountSettingsSchema }),
    reply: z.object({ revision }),
  },
  /** One more domain or address of the user's own in an account, or one less; `entry` canonical. */
  "account.own": {
    from: ["own"],
    repeatable: true,
    request: z.object({ account, entry: senderEntrySchema, own: z.boolean() }),
    reply: z.object({ revision }),
  },
  /** `entry`: a domain or an address, canonical. */
  "sender.ignore": {
    from: ["own"],
    repeatable: true,
    request: z.object({ entry: senderEntrySchema, ignored: z.boolean() }),
    reply: z.object({ revision }),
  },
  ...sharingProtocol,
  ...auditProtocol,
  /** Leaves nothing of the user's in any store of the extension. */
  "everything.forget": {
    from: ["own"],
    repeatable: true,
    request: z.object({}),
    reply: z.object({ revision }),
  },
  "background.ping": {
    from: ["page", "own"],
    request: z.object({}),
    ...pageAnswers["background.ping"],
  },
} as const;

export type Name = keyof typeof protocol;
export type Request<N extends Name> = z.infer<(typeof protocol)[N]["request"]>;
export type Reply<N extends Name> = z.infer<(typeof protocol)[N]["reply"]>;

/** A request on the wire. */
export const packetSchema = z.object({ clientele: z.string(), request: z.unknown() });

export type Answer<N extends Name> = Outcome<Reply<N>>;
