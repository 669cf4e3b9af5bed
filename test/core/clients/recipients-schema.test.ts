/** The schema of what is said of recipients and its hand-written types say the same, and nothing else passes. */
import { describe, expect, expectTypeOf, it } from "vitest";
import type * as z from "zod/mini";
import type { RecipientClient } from "../../../lib/app/check-shown-recipients.ts";
import type { RecipientWarning } from "../../../lib/core/clients/check-recipients.ts";
import {
  recipientClientSchema,
  recipientWarningSchema,
} from "../../../lib/core/clients/recipients-schema.ts";

const client = { id: "c1", name: "<img src=x onerror=alert(1)>", tier: "vip", colour: "#c5221f" };

describe("the schema and the types of what is said of recipients", () => {
  it("agree in both directions", () => {
    expectTypeOf<RecipientWarning>().toExtend<z.infer<typeof recipientWarningSchema>>();
    expectTypeOf<z.infer<typeof recipientWarningSchema>>().toExtend<RecipientWarning>();
    expectTypeOf<RecipientClient>().toExtend<z.infer<typeof recipientClientSchema>>();
    expectTypeOf<z.infer<typeof recipientClientSchema>>().toExtend<RecipientClient>();
  });

  it.each(["red", "#12345", "url(x)", "#123456;"])("let no colour pass that is none: %s", (colour) => {
    expect(recipientClientSchema.safeParse(client).success).toBe(true);
    expect(recipientClientSchema.safeParse({ ...client, colour }).success).toBe(false);
  });

  it("let no warning pass that has no words", () => {
    const warning = { code: "lookAlike", kind: "letters", domain: "acme.co", like: null };
    expect(recipientWarningSchema.safeParse(warning).success).toBe(true);
    expect(recipientWarningSchema.safeParse({ ...warning, kind: "other" }).success).toBe(false);
    expect(recipientWarningSchema.safeParse({ code: "other", clients: [] }).success).toBe(false);
  });
});
