/** How many unknown senders wait for a decision, for the navigation. Comes after the first screen: it brings the list of public suffixes along. */
import { useEffect, useState } from "preact/hooks";
import { useTranslation } from "../../../../components/translation.tsx";
import { languageTags } from "../../../../lib/i18n/translate.ts";
import { unknownSenders } from "./unknown-senders.ts";
import { type SendersOf, useProposals } from "./use-proposals.ts";

export function SenderCount(of: SendersOf) {
  const { language } = useTranslation();
  const set = useWhenIdle(of.set);
  const found = useProposals({ ...of, set });
  if (found.status !== "ready") return null;
  const count = unknownSenders(found.value).length;
  return <span class="count tabular">{new Intl.NumberFormat(languageTags[language]).format(count)}</span>;
}

/** After an edit the list follows first: filing fifty thousand clients anew takes a quarter of a second. */
function useWhenIdle<Value>(value: Value): Value {
  const [held, setHeld] = useState(value);
  useEffect(() => {
    const request = requestIdleCallback(() => setHeld(value));
    return () => cancelIdleCallback(request);
  }, [value]);
  return held;
}
