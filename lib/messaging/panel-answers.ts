/**
 * The part of the protocol that panels in a Gmail page understand: the answers to
 * what they may ask. Apart from `page-answers.ts`, so that only tabs in which a panel
 * was opened carry it.
 */
import "../core/shared/zod-setup.ts";
import * as z from "zod/mini";
import { priorities, tiers } from "../core/rules/rule-set.ts";
import { pageAnswers, revisionSchema } from "./page-answers.ts";

function list<Shape extends z.core.$ZodShape>(item: Shape) {
  return z.readonly(z.array(z.object(item)));
}

const texts = z.readonly(z.array(z.string()));
const colourSchema = z.string().check(z.regex(/^#[0-9a-fA-F]{6}$/));
/** What stands on a client's chip, and its id. */
const namedClient = {
  id: z.string(),
  name: z.string(),
  tier: z.enum(tiers),
  colour: colourSchema,
};

const clientSchema = z.object({
  ...namedClient,
  /** The user's own fields whose values are texts, numbers or lists of them. */
  fields: list({ name: z.string(), value: z.string() }),
  segments: texts,
  groups: texts,
  notes: z.string(),
  /** The followed set that it comes from; absent: the user's own. */
  set: z.exactOptional(z.string()),
});

const assigningSchema = z.object({
  /** What a claim to the whole domain would take, or why there is none. */
  domain: z.nullable(z.string()),
  noDomain: z.nullable(z.enum(["publicDomain", "ownDomain", "noDomain"])),
  suggestions: list(namedClient),
  /** Some of the suggestions are only alike. */
  isAlike: z.boolean(),
  newName: z.string(),
});

/** Why a message looks as it does, in sentences: the words are not in the script of the page. */
const sectionsSchema = list({
  title: z.string(),
  lines: list({
    /** `quote`: text of the message; `remark`: belongs to the line above it. */
    kind: z.enum(["sentence", "quote", "remark"]),
    /** `value`: what stands in a mail or a rule; `matched`: what a term found in it. */
    parts: list({ kind: z.enum(["words", "value", "matched"]), text: z.string() }),
    points: z.exactOptional(z.number()),
  }),
});

const panelSchema = z.object({
  client: z.nullable(clientSchema),
  /** Whom the message is about; `field`: whether they wrote it or it went to them. */
  person: z.nullable(z.object({ name: z.string(), address: z.string(), field: z.enum(["from", "to"]) })),
  assigning: z.nullable(assigningSchema),
  /** Each with all rules that gave it; `set` as of the client. */
  labels: list({
    label: z.string(),
    colour: z.nullable(colourSchema),
    rules: list({ id: z.string(), name: z.string(), set: z.exactOptional(z.string()) }),
  }),
  priority: z.enum(priorities),
  points: z.number(),
  sections: sectionsSchema,
  /**
   * How the conversation stands: who waits since when, and by when an answer is promised.
   * `null`: not known, or nobody in it is a client. Dates in ms since the epoch.
   */
  thread: z.nullable(
    z.object({
      status: z.enum(["theirs", "ours", "unclear"]),
      since: z.number(),
      due: z.nullable(z.number()),
    }),
  ),
  /** `null`: nothing can be read at present. Dates in ms since the epoch; `subject` `null`: not known or not kept. */
  lately: z.nullable(
    z.object({
      mails: list({
        id: z.string(),
        date: z.number(),
        side: z.enum(["theirs", "ours", "conversation"]),
        subject: z.nullable(z.string()),
      }),
      waitingSince: z.nullable(z.number()),
    }),
  ),
});
/** What the panel says beside a message. */
export type PanelContent = z.infer<typeof panelSchema>;
export type PanelClient = z.infer<typeof clientSchema>;
export type PanelAssigning = z.infer<typeof assigningSchema>;

/** `null`: done, but it cannot be taken back from here. */
const undo = z.nullable(z.string());

/** What was put right speaks for a change that was not suggested before. */
const suggests = z.boolean();

/** How each question of a panel is answered; `repeatable` as in `protocol.ts`. */
export const panelAnswers = {
  /** `panel` is `null` where painting is off. */
  "thread.panel": { repeatable: true, reply: z.object({ panel: z.nullable(panelSchema) }) },
  "clients.find": { repeatable: true, reply: z.object({ clients: list(namedClient) }) },
  "sender.assign": {
    repeatable: false,
    reply: z.object({
      revision: revisionSchema,
      undo,
      client: z.string(),
      entry: z.string(),
      moved: texts,
      /** The client was one of this followed set, and is a copy of the user's own now. */
      copiedFrom: z.exactOptional(z.string()),
      suggests,
    }),
  },
  "label.correct": {
    repeatable: false,
    reply: z.object({ revision: revisionSchema, undo, rules: texts, suggests }),
  },
  /** Messages seen lately that would lose the label; `null`: such an exception cannot be made. */
  "label.weigh": {
    repeatable: true,
    reply: z.object({ address: z.nullable(z.number()), domain: z.nullable(z.number()) }),
  },
  "client.note": { repeatable: false, reply: z.object({ revision: revisionSchema, undo }) },
  "edit.undo": { repeatable: false, reply: z.object({ revision: revisionSchema }) },
  "options.open": pageAnswers["options.open"],
} as const;

export type PanelName = keyof typeof panelAnswers;
