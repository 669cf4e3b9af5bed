/** The shape of a hint: what Gmail's own data knows about a message and its row does not show. */
import "../../core/shared/zod-setup.ts";
import * as z from "zod/mini";
import type { MessageFacts } from "../../core/message/facts.ts";
import { longestBody, mostPeople } from "./hint-channel.ts";

const personSchema = z.object({
  name: z.exactOptional(z.string().check(z.maxLength(1_000))),
  address: z.string().check(z.maxLength(320)),
});
const peopleSchema = z.array(personSchema).check(z.maxLength(mostPeople));

export const hintSchema = z.object({
  /** Legacy id of the message. */
  id: z.string().check(z.regex(/^[0-9a-f]{1,16}$/)),
  to: z.exactOptional(peopleSchema),
  cc: z.exactOptional(peopleSchema),
  bcc: z.exactOptional(peopleSchema),
  attachmentNames: z.exactOptional(
    z.array(z.string().check(z.maxLength(1_000))).check(z.maxLength(mostPeople)),
  ),
  bodyText: z.exactOptional(z.string().check(z.maxLength(longestBody))),
});

export type Hint = Readonly<z.infer<typeof hintSchema>> &
  Pick<MessageFacts, "id" | "to" | "cc" | "bcc" | "attachmentNames" | "bodyText">;

/** `null`: not JSON, or not a hint. Text nested too deeply for the parser is refused by its brackets alone. */
export function parseHint(text: string): Hint | null {
  try {
    const parsed = hintSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    // SyntaxError: not JSON. RangeError: nested more deeply than the parser can follow.
    return null;
  }
}
