/**
 * The shape of message facts at the border: a batch from a Gmail page, or a line
 * of a mail file. `null` is folded into `""` and `[]` where the field is a text
 * or a list, a subject is cut to what is matched, and keys that are not facts fall away.
 */
import "../shared/zod-setup.ts";
import * as z from "zod/mini";
import { cutSubject } from "../interchange/cut-subject.ts";
import { latestInstant } from "../shared/instants.ts";
import type { MessageFacts } from "./facts.ts";

const textSchema = z.pipe(
  z.nullable(z.string()),
  z.transform((text) => text ?? ""),
);

function listOf<T extends z.ZodMiniType>(item: T) {
  return z.pipe(
    z.nullable(z.array(item)),
    z.transform((list): z.output<T>[] => list ?? []),
  );
}

const personSchema = z.object({ name: z.exactOptional(textSchema), address: textSchema });
const peopleSchema = listOf(personSchema);

const placeSchema = z.enum([
  "inbox",
  "sent",
  "drafts",
  "spam",
  "trash",
  "snoozed",
  "archive",
  "scheduled",
  "elsewhere",
]);

const categorySchema = z.enum([
  "primary",
  "social",
  "promotions",
  "updates",
  "forums",
  "reservations",
  "purchases",
]);

const fieldsSchema = z.object({
  id: z.string().check(z.minLength(1), z.maxLength(1000)),
  threadId: z.exactOptional(z.string()),
  from: z.exactOptional(z.nullable(personSchema)),
  participants: z.exactOptional(peopleSchema),
  to: z.exactOptional(peopleSchema),
  cc: z.exactOptional(peopleSchema),
  bcc: z.exactOptional(peopleSchema),
  replyTo: z.exactOptional(peopleSchema),
  subject: z.exactOptional(textSchema),
  subjectCut: z.exactOptional(z.boolean()),
  snippet: z.exactOptional(textSchema),
  bodyText: z.exactOptional(textSchema),
  date: z.exactOptional(z.nullable(z.number().check(z.minimum(-latestInstant), z.maximum(latestInstant)))),
  sizeBytes: z.exactOptional(z.nullable(z.number().check(z.nonnegative()))),
  hasAttachment: z.exactOptional(z.boolean()),
  attachmentNames: z.exactOptional(listOf(z.string())),
  attachmentNamesPartial: z.exactOptional(z.boolean()),
  listId: z.exactOptional(textSchema),
  unread: z.exactOptional(z.boolean()),
  starred: z.exactOptional(z.boolean()),
  important: z.exactOptional(z.boolean()),
  labels: z.exactOptional(listOf(z.string())),
  labelsPartial: z.exactOptional(z.boolean()),
  category: z.exactOptional(categorySchema),
  in: z.exactOptional(listOf(placeSchema)),
  senderSeen: z.exactOptional(z.literal(true)),
  signs: z.exactOptional(
    z.object({
      words: z.exactOptional(z.array(z.string())),
      deadline: z.exactOptional(z.number()),
      asks: z.exactOptional(z.literal(true)),
    }),
  ),
  bodyTerms: z.exactOptional(z.record(z.string(), z.enum(["yes", "no"]))),
});

function withCutSubject(facts: z.output<typeof fieldsSchema>): MessageFacts {
  if (facts.subject === undefined) return facts;
  const { subject, cut } = cutSubject(facts.subject);
  return cut ? { ...facts, subject, subjectCut: true } : facts;
}

export const messageFactsSchema = z.pipe(fieldsSchema, z.transform(withCutSubject));
