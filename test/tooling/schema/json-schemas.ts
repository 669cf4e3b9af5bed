/**
 * The JSON Schemas of the files that others read and write, made from the zod
 * schemas that the extension itself parses with, so that they cannot disagree.
 */

import type * as z from "zod/mini";
import { toJSONSchema } from "zod/v4/core";
import { decisionSchema } from "../../../lib/core/decision/decision-schema.ts";
import { messageFactsSchema } from "../../../lib/core/message/facts-schema.ts";
import { ruleSetSchema } from "../../../lib/core/rules/rule-set-schema.ts";
import { editionSchema } from "../../../lib/core/sharing/edition-schema.ts";

/** Each file of `public/schema` with its content, in the order of their names. */
export function jsonSchemas(): ReadonlyMap<string, string> {
  return new Map([
    ["decision.json", schemaText("Decision of Clientele on one message", decisionSchema)],
    [
      "edition.json",
      schemaText("Edition of a rule set of Clientele: the payload of a signed file", editionSchema),
    ],
    ["facts.json", schemaText("Facts of one message: a line of a mail file", messageFactsSchema)],
    ["rule-set.json", schemaText("Rule set of Clientele", ruleSetSchema)],
  ]);
}

function schemaText(title: string, schema: z.ZodMiniType): string {
  const generated = toJSONSchema(schema, {
    // What a file may hold, not what is made of it.
    io: "input",
    override: ({ jsonSchema, path }) => {
      // Read-only is a promise of our types; in a file it would forbid to change a rule.
      delete jsonSchema.readOnly;
      // In memory a date is a number of milliseconds; in a file it is ISO 8601 with zone.
      const [last, owner] = [path.at(-1), path.at(-2)];
      if (title.startsWith("Facts") && owner === "properties" && last === "date") {
        for (const key of Object.keys(jsonSchema)) Reflect.deleteProperty(jsonSchema, key);
        jsonSchema.anyOf = [{ type: "string", format: "date-time" }, { type: "null" }];
      }
    },
  });
  return `${JSON.stringify({ title, ...generated }, null, 2)}\n`;
}
