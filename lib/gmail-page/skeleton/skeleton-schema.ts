/**
 * Whether a file holds a skeleton of a page and nothing else: every string in it
 * must be a word or a form that a skeleton may have, so a file that passes holds no text.
 */
import "../../core/shared/zod-setup.ts";
import * as z from "zod/mini";
import { ownParts } from "../own-nodes.ts";
import { readRoute } from "../read-route.ts";
import { languageForm } from "./page-skeleton.ts";
import type { PageSkeleton, SkeletonNode } from "./skeleton.ts";
import { isToldAttribute, isToldClass, isToldTag, isToldValue, mask, shapes } from "./skeleton-words.ts";

const count = z.int().check(z.nonnegative());
const yes = z.exactOptional(z.literal(true));
const attribute = z.string().check(z.refine(isToldAttribute));

/** Name and value must both be told; zod passes a record's entries one by one, so both are looked at here. */
const toldValues = z
  .record(attribute, z.string())
  .check(z.refine((told) => Object.entries(told).every(([name, value]) => isToldValue(name, value))));

const nodeSchema: z.ZodMiniType<SkeletonNode> = z.strictObject({
  tag: z.string().check(z.refine(isToldTag)),
  classes: z.exactOptional(z.array(z.string().check(z.refine(isToldClass)))),
  attributes: z.exactOptional(z.array(attribute)),
  values: z.exactOptional(toldValues),
  shapes: z.exactOptional(z.record(attribute, z.enum(shapes))),
  hidden: yes,
  text: yes,
  times: z.exactOptional(count),
  follows: yes,
  left: z.exactOptional(count),
  ours: z.exactOptional(z.enum([...ownParts, mask])),
  get children() {
    return z.exactOptional(z.array(nodeSchema));
  },
});

/** At most 100 probes with at most 20 ways each. */
const countsSchema = z
  .record(
    z.string().check(z.regex(/^[a-z]{1,20}(?:-[a-z]{1,20}){0,4}$/)),
    z.array(count).check(z.maxLength(20)),
  )
  .check(z.refine((counts) => Object.keys(counts).length <= 100));

export const pageSkeletonSchema: z.ZodMiniType<PageSkeleton> = z.strictObject({
  format: z.literal("clientele-page-skeleton"),
  version: z.literal(1),
  day: z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/)),
  extension: z.string().check(z.regex(/^\d{1,5}(?:\.\d{1,5}){0,3}$/)),
  page: z.strictObject({
    view: z.string().check(z.refine((view) => view === "other" || readRoute(view).view === view)),
    isThread: z.boolean(),
    language: z.string().check(z.regex(languageForm)),
    direction: z.enum(["ltr", "rtl"]),
    theme: z.enum(["light", "dark"]),
    isCompact: z.boolean(),
  }),
  counts: countsSchema,
  isCut: z.boolean(),
  body: nodeSchema,
});
