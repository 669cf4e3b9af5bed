/**
 * The one table of what the extension's parts may ask of the background.
 *
 * `from` says who may ask: `page` is the content script in the top frame of
 * mail.google.com, `own` our options page and popup. Both sides parse, because
 * after an update an old content script meets a new background.
 */
import "../core/shared/zod-setup.ts";
import * as z from "zod/mini";
import { decidedMessageSchema } from "../core/decision/decision-schema.ts";
import { messageFactsSchema } from "../core/message/facts-schema.ts";
import { ruleSetEditSchema } from "../core/rules/rule-set-edit-schema.ts";
import { accountSettingsSchema, languageSchema, settingsChangeSchema } from "../core/settings/settings-schema.ts";

/** A Gmail address in lower case. */
const account = z.string().check(z.minLength(3), z.maxLength(320));
const revision = z.int().check(z.nonnegative());

/** What a Gmail page must know before it may paint for an account. */
export const pageStateSchema = z.object({
  revision,
  /** `null`: painting is on. */
  off: z.nullable(z.enum(["off", "account", "paused"])),
  language: languageSchema,
  /** The account's own addresses besides its main one. */
  ownAddresses: z.array(z.string()),
  /** Whether there is anything to paint: without clients and rules the bar says what to do first. */
  clients: z.int(),
  rules: z.int(),
});
export type PageState = z.infer<typeof pageStateSchema>;

export const protocol = {
  "page.state": { from: ["page"], request: z.object({ account }), reply: pageStateSchema },
  /** At most 100 messages; answered in their order. `off`: nothing was decided and nothing stored. */
  "messages.decide": {
    from: ["page"],
    request: z.object({ account, facts: z.array(messageFactsSchema).check(z.maxLength(100)) }),
    reply: z.object({
      revision,
      off: z.nullable(z.enum(["off", "account", "paused"])),
      decided: z.array(decidedMessageSchema),
    }),
  },
  /** What the page adapter could not read since the page was loaded; counts only. */
  "drift.report": {
    from: ["page"],
    request: z.object({
      account,
      healthy: z.boolean(),
      seen: z.int(),
      missed: z.record(z.string().check(z.maxLength(64)), z.int()),
      /** Hints from the page's own world that were refused, and whether it was switched off for this load. */
      hintsRefused: z.int(),
      pageWorldFailed: z.boolean(),
    }),
    reply: z.object({}),
  },
  "options.open": { from: ["page", "own"], request: z.object({ view: z.optional(z.string()) }), reply: z.object({}) },
  /** `until` in ms since the epoch; `null` ends the pause. */
  "pause.set": {
    from: ["page", "own"],
    request: z.object({ until: z.nullable(z.number()) }),
    reply: z.object({ revision }),
  },
  "rules.edit": {
    from: ["own"],
    request: z.object({ edit: ruleSetEditSchema }),
    reply: z.object({ revision, inverse: ruleSetEditSchema }),
  },
  "settings.change": {
    from: ["own"],
    request: z.object({ change: settingsChangeSchema }),
    reply: z.object({ revision }),
  },
  "account.change": {
    from: ["own"],
    request: z.object({ account, settings: accountSettingsSchema }),
    reply: z.object({ revision }),
  },
  /** Leaves nothing of the user's in any store of the extension. */
  "everything.forget": { from: ["own"], request: z.object({}), reply: z.object({ revision }) },
  /** `boot` differs after each start of the worker. */
  "background.ping": { from: ["page", "own"], request: z.object({}), reply: z.object({ boot: z.string() }) },
} as const;

export type Name = keyof typeof protocol;
export type Request<N extends Name> = z.infer<(typeof protocol)[N]["request"]>;
export type Reply<N extends Name> = z.infer<(typeof protocol)[N]["reply"]>;

/** Sent by the background to every Gmail tab when something that decides has changed; carries no content. */
export const changedSchema = z.object({ clientele: z.literal("changed"), revision });
export type Changed = z.infer<typeof changedSchema>;

/** A request on the wire. */
export const packetSchema = z.object({ clientele: z.string(), request: z.unknown() });
/** An answer on the wire: a value, or a failure whose code i18n turns into a sentence. */
export type Answer<N extends Name> =
  | { readonly ok: true; readonly value: Reply<N> }
  | { readonly ok: false; readonly code: string; readonly params: Readonly<Record<string, string | number>> };
