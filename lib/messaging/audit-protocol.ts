/** The lines of the protocol (`protocol.ts`) that concern the audit: what our own pages note of it. */
import "../core/shared/zod-setup.ts";
import * as z from "zod/mini";
import { improvementSchema } from "../core/audit/improvement-schema.ts";

export const auditProtocol = {
  /** Adds a line to the improvement log. */
  "improvement.note": {
    from: ["own"],
    repeatable: false,
    request: z.object({ line: improvementSchema }),
    reply: z.object({}),
  },
  /** Keeps the answer to a suggestion; `said` `null` takes it back. */
  "suggestion.answer": {
    from: ["own"],
    repeatable: false,
    request: z.object({
      key: z.string().check(z.minLength(1), z.maxLength(600)),
      said: z.nullable(z.enum(["taken", "declined"])),
      line: improvementSchema,
    }),
    reply: z.object({}),
  },
  /** A finding with this key is meant so, or is to be reported again. */
  "finding.accept": {
    from: ["own"],
    repeatable: true,
    request: z.object({
      key: z.string().check(z.minLength(1), z.maxLength(10_000)),
      isAccepted: z.boolean(),
    }),
    reply: z.object({}),
  },
} as const;
