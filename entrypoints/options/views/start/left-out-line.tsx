/** Who was seen and is not proposed: how many, and why. */
import type { LeftOutCode } from "../../../../lib/core/clients/proposals/propose-clients.ts";
import type { FoundSenders } from "../senders/use-proposals.ts";
import { useSenderWords } from "../senders/use-sender-words.ts";

const codes = [
  "client",
  "robot",
  "newsletter",
  "ignored",
  "lookAlike",
] as const satisfies readonly LeftOutCode[];

export function LeftOutLine({ found }: { readonly found: FoundSenders }) {
  const words = useSenderWords();
  const count = (code: LeftOutCode) => found.leftOut.filter(({ leftOut }) => leftOut === code).length;
  const counted = codes.map((code) => [code, count(code)] as const).filter(([, many]) => many > 0);
  const reasons = counted.map(([code, many]) => words(`start.leftOut.${code}`, { count: many }));
  if (found.colleagues > 0) reasons.push(words("start.leftOut.colleague", { count: found.colleagues }));
  if (reasons.length === 0) return null;
  return (
    <p class="hint tabular">{words("start.leftOut", { reasons: reasons.join(words("evidence.join")) })}</p>
  );
}
