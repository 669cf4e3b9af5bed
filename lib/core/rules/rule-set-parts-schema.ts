/** Pieces of which the schemas of a rule set are made. */
import "../shared/zod-setup.ts";
import * as z from "zod/mini";

/**
 * An object that keeps keys which are not listed. The type does not say so: code
 * inside only ever names known keys, and a plain `Client` must fit.
 */
export function object<Shape extends z.core.$ZodShape>(shape: Shape) {
  return z.looseObject(shape) as unknown as z.ZodMiniObject<Shape, z.core.$strip>;
}

export function list<Item extends z.ZodMiniType>(item: Item) {
  return z.readonly(z.array(item));
}

export const idSchema = z.string().check(z.minLength(1), z.maxLength(64));

/** Colours reach style properties, so nothing but six hex digits is one. */
export const colourSchema = z.string().check(z.regex(/^#[0-9a-fA-F]{6}$/));

/** A day without a zone, `YYYY-MM-DD`. */
export const daySchema = z.string().check(z.regex(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/));

/** What a shared file says of each of its items (`ItemStamp`). */
export const stampShape = {
  revision: z.exactOptional(z.int().check(z.minimum(1))),
  author: z.exactOptional(z.string().check(z.minLength(1), z.maxLength(100))),
};
