/**
 * The one table of what the extension's parts may ask of the background.
 *
 * `from` says who may ask: `page` is the content script in the top frame of
 * mail.google.com, `own` our options page and popup. `repeatable`: asking twice
 * does what asking once does, so a lost answer may be asked for again. Both sides
 * parse, because after an update an old content script meets a new background.
 */
import "../core/shared/zod-setup.ts";
import * as z from "zod/mini";
import type { DecidedMessage } from "../core/decision/decision.ts";
import { decidedMessageSchema } from "../core/decision/decision-schema.ts";
import { messageFactsSchema } from "../core/message/facts-schema.ts";
import { ruleSetEditSchema } from "../core/rules/rule-set-edit-schema.ts";
import {
  accountSchema,
  accountSettingsSchema,
  languageSchema,
  settingsChangeSchema,
} from "../core/settings/settings-schema.ts";
import type { Outcome } from "../core/shared/outcome.ts";

const account = accountSchema;
/** The type as the core has it, whose fields nobody changes. */
const decided: z.ZodMiniType<DecidedMessage[]> = z.array(decidedMessageSchema);
/** Rises with every change of what decides; only told apart, never counted with. */
const revision = z.int().check(z.nonnegative());
const off = z.nullable(z.enum(["off", "account", "paused"]));

/** What a Gmail page must know before it may paint for an account. */
export const pageStateSchema = z.object({
  revision,
  /** `null`: painting is on. */
  off,
  language: languageSchema,
  /** The account's own addresses besides its main one. */
  ownAddresses: z.array(z.string()),
  /** Whether there is anything to paint: without clients and rules the bar says what to do first. */
  clients: z.int(),
  rules: z.int(),
  /** The code of a storage failure while answers come from the mirror of the rules; absent: all is well. */
  mirrored: z.exactOptional(z.string()),
});
export type PageState = z.infer<typeof pageStateSchema>;

/** UTF-16 units of a whole batch of facts as JSON: many times what fifty threads with their texts need. */
const batchLimit = 4_000_000;

const factsBatchSchema = z.array(messageFactsSchema).check(
  z.maxLength(100),
  z.refine((batch) => JSON.stringify(batch).length <= batchLimit),
);

/** At most 100 probes are counted, each name at most 64 long. */
const countsSchema = z
  .record(z.string().check(z.maxLength(64)), z.int())
  .check(z.refine((counts) => Object.keys(counts).length <= 100));

/** What the page adapter could not read since the page was loaded; counts only. */
export const driftSchema = z.object({
  healthy: z.boolean(),
  seen: z.int(),
  missed: countsSchema,
  /** Hints from the page's own world that were refused, and whether it was switched off for this load. */
  hintsRefused: z.int(),
  pageWorldFailed: z.boolean(),
});

export const protocol = {
  "page.state": {
    from: ["page"],
    repeatable: true,
    request: z.object({ account }),
    reply: pageStateSchema,
  },
  /** At most 100 messages; answered in their order. `off`: nothing was decided and nothing stored. */
  "messages.decide": {
    from: ["page"],
    repeatable: true,
    request: z.object({ account, facts: factsBatchSchema }),
    reply: z.object({ revision, off, decided }),
  },
  "drift.report": {
    from: ["page"],
    repeatable: true,
    request: z.extend(driftSchema, { account }),
    reply: z.object({}),
  },
  /** `view`: what follows the `#` of the options page's address. */
  "options.open": {
    from: ["page", "own"],
    repeatable: true,
    request: z.object({ view: z.optional(z.string().check(z.regex(/^\w[\w/?=&.-]{0,199}$/))) }),
    reply: z.object({}),
  },
  /** `until` in ms since the epoch; `null` ends the pause. */
  "pause.set": {
    from: ["page", "own"],
    repeatable: true,
    request: z.object({ until: z.nullable(z.number().check(z.nonnegative())) }),
    reply: z.object({ revision }),
  },
  "rules.edit": {
    from: ["own"],
    repeatable: false,
    request: z.object({ edit: ruleSetEditSchema }),
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
  /** Leaves nothing of the user's in any store of the extension. */
  "everything.forget": {
    from: ["own"],
    repeatable: true,
    request: z.object({}),
    reply: z.object({ revision }),
  },
  /** `boot` differs after each start of the worker. */
  "background.ping": {
    from: ["page", "own"],
    repeatable: true,
    request: z.object({}),
    reply: z.object({ boot: z.string() }),
  },
} as const;

export type Name = keyof typeof protocol;
export type Request<N extends Name> = z.infer<(typeof protocol)[N]["request"]>;
export type Reply<N extends Name> = z.infer<(typeof protocol)[N]["reply"]>;

/** Sent by the background to every Gmail tab when something that decides has changed; carries no content. */
export const changedSchema = z.object({ clientele: z.literal("changed"), revision });
export type Changed = z.infer<typeof changedSchema>;

/** A request on the wire. */
export const packetSchema = z.object({ clientele: z.string(), request: z.unknown() });

export type Answer<N extends Name> = Outcome<Reply<N>>;

/** An answer on the wire. */
export const answerSchema = z.discriminatedUnion("ok", [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({
    ok: z.literal(false),
    code: z.string(),
    params: z.record(z.string(), z.union([z.string(), z.number()])),
  }),
]);
