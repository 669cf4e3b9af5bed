/** The heading of one of the first steps: its number, and its name. */
import type { RefObject } from "preact";
import { useSenderWords } from "../senders/use-sender-words.ts";

export interface StepHeadProps {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  /** For whoever moves the focus here when the step before is done. */
  readonly heading?: RefObject<HTMLHeadingElement | null>;
}

export function StepHead({ id, number, title, heading }: StepHeadProps) {
  const words = useSenderWords();
  return (
    <h2 id={id} class="step-head" tabIndex={-1} {...(heading === undefined ? {} : { ref: heading })}>
      <span class="step-number">{words("start.step", { number })}</span>
      {title}
    </h2>
  );
}
