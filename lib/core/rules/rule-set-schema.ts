/**
 * The shape of a rule set at the border: what a file or a message must hold
 * before it may be called a `RuleSet`. Unknown keys pass and stay where they are.
 *
 * Sizes and counts are not judged here but before parsing (`read-rule-set.ts`),
 * because a schema that visits a million rules to refuse them has already lost.
 */
import "../shared/zod-setup.ts";
import * as z from "zod/mini";
import { calendarSchema } from "../calendars/calendar-schema.ts";
import { groupSchema } from "../groups/group-schema.ts";
import { segmentSchema } from "../segments/segment-schema.ts";
import {
  type Effect,
  gmailFilterLimits,
  notesLimit,
  priorities,
  privateFields,
  setParts,
  tiers,
} from "./rule-set.ts";
import { colourSchema, idSchema, list, object, stampShape } from "./rule-set-parts-schema.ts";

/** A text of any length. */
export const textSchema = z.string();

const labelEffectSchema = object({
  kind: z.literal("label"),
  label: z.string(),
  colour: z.exactOptional(colourSchema),
  days: z.exactOptional(z.int().check(z.minimum(1), z.maximum(3650))),
});
const pointsEffectSchema = object({ kind: z.literal("points"), points: z.number() });
const priorityEffectSchema = object({ kind: z.literal("priority"), atLeast: z.enum(priorities) });

/** The kinds of effects that this release knows. */
export const knownEffects = [labelEffectSchema, pointsEffectSchema, priorityEffectSchema] as const;

const knownEffectSchema = z.discriminatedUnion("kind", knownEffects);

/** The keys of each kind of effect that this release knows. */
export const effectKeys: ReadonlyMap<string, readonly string[]> = new Map(
  knownEffectSchema.def.options.map(({ shape }) => [String(shape.kind.def.values[0]), Object.keys(shape)]),
);

/** Aborts, so that a known kind with a fault is reported as that kind and not as a strange one. */
const laterKind = z.regex(new RegExp(`^(?!(?:${[...effectKeys.keys()].join("|")})$)`), { abort: true });

/**
 * An effect of a kind that a later release added: kept as it is. Its type says
 * `Effect` so that code inside need not carry a kind it can do nothing with.
 */
const laterEffectSchema = object({
  kind: z.string().check(laterKind),
}) as z.ZodMiniType<unknown> as z.ZodMiniType<Effect>;

export const effectSchema = z.union([knownEffectSchema, laterEffectSchema]);

/** Business hours: a minute to a year's worth. */
const hoursSchema = z.number().check(z.minimum(1 / 60), z.maximum(8760));
const clientPromiseSchema = object({
  first: z.exactOptional(hoursSchema),
  next: z.exactOptional(hoursSchema),
});

export const clientSchema = object({
  id: idSchema,
  name: z.string(),
  tier: z.enum(tiers),
  colour: z.exactOptional(colourSchema),
  addresses: list(z.string()),
  domains: list(z.string()),
  exactDomains: z.exactOptional(list(z.string())),
  aliases: z.exactOptional(list(z.string())),
  parent: z.exactOptional(idSchema),
  inheritsTier: z.exactOptional(z.boolean()),
  fields: z.exactOptional(z.readonly(z.record(z.string(), z.unknown()))),
  promise: z.exactOptional(clientPromiseSchema),
  calendar: z.exactOptional(idSchema),
  archived: z.exactOptional(z.boolean()),
  notes: z.exactOptional(z.string().check(z.maxLength(notesLimit))),
  ...stampShape,
});

const filterPropertySchema = object({
  name: z.string().check(z.maxLength(gmailFilterLimits.nameLength)),
  value: z.string().check(z.maxLength(gmailFilterLimits.valueLength)),
});
const filterPropertiesSchema = list(filterPropertySchema).check(z.maxLength(gmailFilterLimits.properties));
const gmailFilterSchema = object({
  criteria: filterPropertiesSchema,
  readAs: list(z.string().check(z.maxLength(gmailFilterLimits.valueLength))).check(
    z.maxLength(gmailFilterLimits.properties),
  ),
  actions: list(filterPropertiesSchema).check(z.maxLength(gmailFilterLimits.entries)),
});

export const ruleSchema = object({
  id: idSchema,
  name: z.string(),
  condition: z.string(),
  exceptions: z.exactOptional(list(z.string())),
  effects: list(effectSchema),
  stop: z.exactOptional(z.boolean()),
  enabled: z.exactOptional(z.boolean()),
  optional: z.exactOptional(z.boolean()),
  gmail: z.exactOptional(gmailFilterSchema),
  ...stampShape,
});

export const revisionIdSchema = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const historySchema = object({
  id: revisionIdSchema,
  number: z.int().check(z.minimum(1)),
  ancestors: list(revisionIdSchema).check(z.maxLength(50)),
});
export const removedItemSchema = object({ part: z.enum(setParts), id: idSchema });
export const placedItemSchema = object({
  part: z.enum(setParts),
  id: idSchema,
  after: z.nullable(idSchema),
});
const changeSchema = object({
  base: revisionIdSchema,
  note: z.exactOptional(z.string().check(z.maxLength(2000))),
  removed: list(removedItemSchema),
  order: z.exactOptional(list(placedItemSchema)),
});
export const mergedRevisionSchema = object({ setId: idSchema, revision: revisionIdSchema });
export const partSchema = z.enum(setParts);
export const privateFieldSchema = z.enum(privateFields);

/** What is written like this, or an entry of a later version, which is kept as it is. */
function orLater(schema: z.ZodMiniType): z.ZodMiniType<unknown> {
  return z.union([schema, z.unknown()]);
}

export const ruleSetSchema = object({
  format: z.literal("clientele-rule-set"),
  version: z.literal(1),
  id: idSchema,
  name: z.string(),
  clients: list(clientSchema),
  rules: list(ruleSchema),
  segments: z.exactOptional(list(orLater(segmentSchema))),
  groups: z.exactOptional(list(orLater(groupSchema))),
  templates: z.exactOptional(list(z.unknown())),
  calendars: z.exactOptional(list(orLater(calendarSchema))),
  settings: z.exactOptional(z.readonly(z.record(z.string(), z.unknown()))),
  parts: z.exactOptional(list(partSchema)),
  withheld: z.exactOptional(list(privateFieldSchema)),
  history: z.exactOptional(historySchema),
  change: z.exactOptional(changeSchema),
  merged: z.exactOptional(list(mergedRevisionSchema).check(z.maxLength(100))),
});

/** A set whose clients and rules were judged one by one before. */
export const ruleSetOutlineSchema = z.extend(ruleSetSchema, {
  clients: list(z.unknown()),
  rules: list(z.unknown()),
});
