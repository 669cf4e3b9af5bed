/**
 * The lines of the protocol (`protocol.ts`) that concern sharing: files, subscriptions, publishing and backups.
 * Only our own pages may ask for any of it.
 */
import "../core/shared/zod-setup.ts";
import * as z from "zod/mini";
import { ruleSetEditSchema } from "../core/rules/rule-set-edit-schema.ts";
import { idSchema } from "../core/rules/rule-set-parts-schema.ts";
import { ruleSetSchema } from "../core/rules/rule-set-schema.ts";
import {
  baseSchema,
  hashSchema,
  localLayerSchema,
  memberSchema,
  publicationSchema,
  shareLogEntrySchema,
} from "../core/sharing/sharing-schema.ts";
import { revisionSchema } from "./page-answers.ts";

const revision = revisionSchema;
const own = { from: ["own"], repeatable: true } as const;
const ownOnce = { from: ["own"], repeatable: false } as const;
const addressSchema = z.string().check(z.minLength(1), z.maxLength(2000));

export const sharingProtocol = {
  /**
   * Puts a merged set in the place of the present one, which must still be as the page saw it (`seen`: its
   * revision), and keeps the file as the base of later merges. `base` is `null` where a backup is put back.
   */
  "import.take": {
    ...ownOnce,
    request: z.object({
      set: ruleSetSchema,
      seen: revision,
      base: z.nullable(baseSchema),
      log: shareLogEntrySchema,
    }),
    reply: z.object({ revision, inverse: ruleSetEditSchema }),
  },
  /** Keeps a document that leaves as a base of later merges. */
  "export.note": {
    ...own,
    request: z.object({ base: baseSchema, log: shareLogEntrySchema }),
    reply: z.object({}),
  },
  /** Fetches the address for the first time. What comes waits as `pending`; nothing is followed yet. `#k=…` pins a key. */
  "subscription.add": {
    ...ownOnce,
    request: z.object({ address: addressSchema }),
    reply: z.object({ id: idSchema }),
  },
  /** Looks at the address now. */
  "subscription.check": {
    ...own,
    request: z.object({ id: idSchema }),
    reply: z.object({ news: z.enum(["none", "updated", "waiting"]) }),
  },
  /** Takes or declines the edition that waits; `hash`: the one that the user saw. */
  "subscription.consent": {
    ...own,
    request: z.object({ id: idSchema, hash: hashSchema, accept: z.boolean() }),
    reply: z.object({ revision }),
  },
  "subscription.layer": {
    ...own,
    request: z.object({ id: idSchema, layer: localLayerSchema }),
    reply: z.object({ revision }),
  },
  /** Goes back to an earlier edition and stays there; `null`: the newest is followed again. */
  "subscription.back": {
    ...own,
    request: z.object({ id: idSchema, hash: z.nullable(hashSchema) }),
    reply: z.object({ revision }),
  },
  /** `name`: what the user calls it; `null`: as it calls itself. Keys that are absent stay as they are. */
  "subscription.change": {
    ...own,
    request: z.object({
      id: idSchema,
      isOn: z.exactOptional(z.boolean()),
      name: z.exactOptional(z.nullable(z.string().check(z.trim(), z.minLength(1), z.maxLength(200)))),
    }),
    reply: z.object({ revision }),
  },
  "subscription.remove": {
    ...own,
    request: z.object({ id: idSchema }),
    reply: z.object({ revision }),
  },
  /**
   * Notes an edition that was signed here, or what the next one is to be (`log`: `null`); refused where another page
   * signed one since (`publication.outdated`).
   */
  "publication.note": {
    ...ownOnce,
    request: z.object({
      publication: publicationSchema,
      base: z.nullable(baseSchema),
      log: z.nullable(shareLogEntrySchema),
    }),
    reply: z.object({}),
  },
  /** Codes besides those of the storage: `member.known`, another member has the same key. */
  "member.save": {
    ...own,
    request: z.object({ member: memberSchema }),
    reply: z.object({}),
  },
  "share.log": {
    ...ownOnce,
    request: z.object({ entry: shareLogEntrySchema }),
    reply: z.object({}),
  },
  /** Makes a snapshot now, and a file in the downloads where that is switched on. */
  "backup.make": {
    ...own,
    request: z.object({}),
    /** `unkept`: why there is no snapshot of it, only a file; `null`: there is one. */
    reply: z.object({ at: z.number(), unkept: z.nullable(z.string()) }),
  },
  /** `id`: the name of its file; `isDeleted: false` takes it back. */
  "backup.delete": {
    ...own,
    request: z.object({ id: z.string().check(z.maxLength(100)), isDeleted: z.boolean() }),
    reply: z.object({}),
  },
  /** A rule set was saved as a file by a page: the user need not be reminded. */
  "backup.saved": {
    ...own,
    request: z.object({ name: z.string().check(z.maxLength(300)), revision }),
    reply: z.object({}),
  },
  /** Begins a new database beside one that cannot be used any more. */
  "backup.anew": {
    ...ownOnce,
    request: z.object({}),
    reply: z.object({ revision }),
  },
  /** The user has read what was brought back after a loss. */
  "backup.seen": {
    ...own,
    request: z.object({}),
    reply: z.object({}),
  },
} as const;
