/** The shape of subscriptions and the type of them say the same. */
import { describe, expect, expectTypeOf, it } from "vitest";
import type * as z from "zod/mini";
import type { EditionHead } from "../../../lib/core/sharing/edition.ts";
import type { Subscription, Trust } from "../../../lib/core/sharing/subscription.ts";
import {
  parseSubscriptions,
  type subscriptionSchema,
} from "../../../lib/core/sharing/subscription-schema.ts";
import { follows, subscription } from "../../app/subscription-life.ts";

describe("the schema of subscriptions", () => {
  it("fits the type, and forgets none of its keys", () => {
    type Parsed = z.infer<typeof subscriptionSchema>;
    expectTypeOf<Parsed>().toExtend<Subscription>();
    expectTypeOf<keyof Parsed>().toEqualTypeOf<keyof Subscription>();
    expectTypeOf<keyof NonNullable<Parsed["active"]>>().toEqualTypeOf<keyof EditionHead>();
    expectTypeOf<keyof NonNullable<Parsed["trust"]>>().toEqualTypeOf<keyof Trust>();
  });

  it("gives back what was written, and leaves out what makes no sense alone", async () => {
    const { worker } = await follows();
    const one = await subscription(worker);
    const stored = JSON.parse(JSON.stringify([one, { ...one, trust: "me" }, null]));
    expect(parseSubscriptions(stored)).toEqual([one]);
    expect(parseSubscriptions(undefined)).toEqual([]);
  });
});
