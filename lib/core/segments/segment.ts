/** A segment: a saved condition over client fields and mail facts; its members follow from it. */
import type { ItemStamp } from "../rules/rule-set.ts";
import { readOnce } from "../shared/read-once.ts";
import { segmentByHandSchema } from "./segment-schema.ts";

export interface Segment extends ItemStamp {
  /** 1 to 64 characters; ours are UUIDv7. */
  readonly id: string;
  readonly name: string;
  /** Text in the condition language. */
  readonly condition: string;
  readonly description?: string;
  /** What every message of a member is worth; absent: nothing. */
  readonly points?: number;
}

/** An entry of a set's segments; one written by hand has no id and goes by its name. `null`: of another shape, as a later version may write it. */
export const readSegment = readOnce((entry): Segment | null => {
  const { data } = segmentByHandSchema.safeParse(entry);
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
