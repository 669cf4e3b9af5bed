/**
 * Answers a page that asks why. The sentences are made here, so that the script in
 * every Gmail tab does not carry those of three languages.
 */
import { type ExplainMessagePorts, explainShownMessage } from "../../lib/app/explain-shown-message.ts";
import { explainMessageSections } from "../../lib/i18n/explain/explain-message.ts";
import { translateExplain } from "../../lib/i18n/explain/translate-explain.ts";
import type { Answer, Request } from "../../lib/messaging/protocol.ts";

export async function explainInWords(
  ports: ExplainMessagePorts,
  { account, facts, language }: Request<"message.explain">,
): Promise<Answer<"message.explain">> {
  const shown = await explainShownMessage(ports, { account, facts });
  if (!shown.ok) return shown;
  const { explanation, pageData } = shown.value;
  const words = translateExplain(language);
  const sections = explanation === null ? [] : explainMessageSections(words, explanation, pageData);
  return { ok: true, value: { sections } };
}
