/** A segment: a saved condition over client fields and mail facts; its members follow from it. */
import * as z from "zod/mini";
import { idSchema, object } from "../rules/schema-parts.ts";
import { readOnce } from "../shared/read-once.ts";

export interface Segment {
  /** 1 to 64 characters; ours are UUIDv7. */
  readonly id: string;
  readonly name: string;
  /** Text in the condition language. */
  readonly condition: string;
  readonly description?: string;
}

export const segmentSchema = object({
  id: idSchema,
  name: z.string(),
  condition: z.string(),
  description: z.exactOptional(z.string()),
});

const byHandSchema = z.extend(segmentSchema, { id: z.exactOptional(idSchema) });

/** An entry of a set's segments; one written by hand has no id and goes by its name. `null`: of another shape, as a later version may write it. */
export const readSegment = readOnce((entry): Segment | null => {
  const { data } = byHandSchema.safeParse(entry);
  return data === undefined ? null : { ...data, id: data.id ?? data.name.slice(0, 64) };
});

/** The segments of a rule set, in their order. Entries that cannot be read are passed over here and kept in the set. */
export function segmentsOf({
  segments = [],
}: {
  readonly segments?: readonly unknown[];
}): readonly Segment[] {
  return segments.flatMap((entry) => readSegment(entry) ?? []);
}
