/**
 * The shape of decisions at the border: answers of the background to a page, and
 * the paint cache read back from extension storage, which in Firefox a content
 * script can write to and which is therefore not trusted.
 */
import "../shared/zod-setup.ts";
import * as z from "zod/mini";
import { senderWarningCodes } from "../clients/impersonation/sender-warning.ts";
import { lookAlikeKinds } from "../clients/look-alike/look-alike-kind.ts";
import { priorities, tiers } from "../rules/rule-set.ts";
import type { ReasonCode } from "./decision.ts";

/** Every code that a reason may have; `i18n` has a sentence for each. */
export const reasonCodes = [
  "client.address",
  "client.domain",
  "client.shadowed",
  "tier",
  "segment",
  "urgency",
  "waiting.half",
  "waiting.overdue",
  "deadline",
  "direct",
  "copy",
  "bulk.list",
  "bulk.newsletter",
  "bulk.robot",
  "pinned",
  "rule.label",
  "rule.labelEnded",
  "rule.points",
  "rule.priority",
  "rule.stopped",
  "rule.fired",
] as const satisfies readonly ReasonCode[];

/** Colours reach style properties, so nothing but six hex digits is one. */
export const colourSchema = z.string().check(z.regex(/^#[0-9a-fA-F]{6}$/));

export const reasonSchema = z.object({
  code: z.enum(reasonCodes),
  points: z.exactOptional(z.number()),
  ruleId: z.exactOptional(z.string()),
  params: z.readonly(z.record(z.string(), z.union([z.string(), z.number()]))),
});

const senderWarningSchema = z.object({
  code: z.enum(senderWarningCodes),
  kind: z.exactOptional(z.enum(lookAlikeKinds)),
  address: z.string(),
  evidence: z.string(),
  client: z.nullable(z.string()),
  clientId: z.exactOptional(z.string()),
  own: z.nullable(z.string()),
});

export const decisionSchema = z.object({
  id: z.string(),
  client: z.nullable(z.string()),
  clientId: z.exactOptional(z.string()),
  labels: z.readonly(z.array(z.string())),
  priority: z.enum(priorities),
  points: z.number(),
  reasons: z.readonly(z.array(reasonSchema)),
  unknown: z.readonly(z.array(z.string())),
  waiting: z.exactOptional(z.object({ since: z.number(), due: z.nullable(z.number()) })),
  deadline: z.exactOptional(z.number()),
  warnings: z.exactOptional(z.readonly(z.array(senderWarningSchema))),
});

const decisionPaintSchema = z.object({
  tier: z.nullable(z.enum(tiers)),
  colour: z.nullable(colourSchema),
  labelColours: z.readonly(z.array(z.nullable(colourSchema))),
});

export const decidedMessageSchema = z.object({
  decision: decisionSchema,
  paint: decisionPaintSchema,
  /** Milliseconds since the epoch; `null`: until facts or rules change. */
  validUntil: z.nullable(z.number()),
});
