/** A message as engines see it that know nothing of mail: a few fields, normalised. */
import type { MessageFacts } from "../../lib/core/message/facts.ts";
import { prepareMessage } from "../../lib/core/message/prepare-message.ts";

/** What all engines see of a message. */
export interface FlatMessage {
  readonly address: string;
  /** The sender's domain and every one above it. */
  readonly domains: readonly string[];
  /** Folded. */
  readonly subject: string;
  readonly words: readonly string[];
}

export function flatMessage(facts: MessageFacts): FlatMessage {
  const message = prepareMessage(facts);
  const [sender] = message.people("from") ?? [];
  const labels = (sender?.domain ?? "").split(".");
  return {
    address: sender?.canonical ?? "",
    domains: labels.map((_, index) => labels.slice(index).join(".")),
    subject: message.subject?.folded ?? "",
    words: message.subject?.tokens.texts ?? [],
  };
}
