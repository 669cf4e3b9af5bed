/** One step of the review: where it stands, what was counted, and the button that confirms it. */
import { type ComponentChildren, createContext } from "preact";
import { useContext } from "preact/hooks";
import { Button } from "../../../../../components/button.tsx";
import { Icon } from "../../../../../components/icon.tsx";
import type { ReviewStep } from "../../../../../lib/core/audit/review/review-due.ts";
import { formatDate } from "../../../../../lib/i18n/format-moment.ts";
import { useReviewWords } from "./use-review-words.ts";

export interface StepStand {
  /** From 1. */
  readonly place: number;
  readonly count: number;
  readonly isDue: boolean;
  /** Milliseconds since the epoch; `null`: never. */
  readonly confirmedAt: number | null;
}

export interface ReviewStepFrame {
  readonly of: (step: ReviewStep) => StepStand;
  /** `counts` go into the log. */
  readonly confirm: (step: ReviewStep, counts: Readonly<Record<string, number>>) => void;
}

export const ReviewStepContext = createContext<ReviewStepFrame | null>(null);

export interface StepCardProps {
  readonly step: ReviewStep;
  readonly counts: Readonly<Record<string, number>>;
  /** The view in which the step is done. */
  readonly way?: { readonly href: string; readonly label: string };
  readonly children: ComponentChildren;
}

export function StepCard({ step, counts, way, children }: StepCardProps) {
  const words = useReviewWords();
  const frame = useContext(ReviewStepContext);
  if (frame === null) throw new Error("a step was rendered outside of a review");
  const { place, count, isDue, confirmedAt } = frame.of(step);
  const id = `review-${step}`;
  return (
    <li class="card" aria-labelledby={id} data-step={step}>
      <div class="review-head">
        <h3 id={id}>
          {words(`review.${step}`)}
          <span class="visually-hidden"> {words("review.step", { place, count })}</span>
        </h3>
        <span class={isDue ? "review-stand due" : "review-stand"}>
          <Icon name={isDue ? "clock" : confirmedAt === null ? "note" : "check"} />
          {isDue && `${words("review.isDue")} · `}
          {confirmedAt === null
            ? words("review.never")
            : words("review.confirmed", { day: formatDate(confirmedAt, words.language) })}
        </span>
      </div>
      {children}
      <div class="button-row">
        {way !== undefined && (
          <a class="button plain" href={way.href}>
            {way.label}
          </a>
        )}
        <Button
          label={words("review.confirm", { step: words(`review.${step}`) })}
          icon="check"
          onPress={() => frame.confirm(step, counts)}
        />
      </div>
    </li>
  );
}
