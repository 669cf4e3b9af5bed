/** A sentence whose parts are told apart: text of strangers stays within its own direction, matched text is marked. */
import type { SentencePart } from "../lib/i18n/explain/sentence-parts.ts";
import { displayText } from "./display-text.ts";

export function Sentence({ parts }: { readonly parts: readonly SentencePart[] }) {
  return (
    <>
      {parts.map(({ kind, text }, index) => {
        const key = `${index} ${kind}`;
        if (kind === "words") return text;
        const Element = kind === "matched" ? "mark" : "bdi";
        return (
          <Element key={key} dir="auto">
            {displayText(text)}
          </Element>
        );
      })}
    </>
  );
}
