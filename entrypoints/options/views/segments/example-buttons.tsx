/** Ready-made segments, each a button that adds it. */
import { Button } from "../../../../components/button.tsx";
import type { SegmentExample } from "./segment-examples.ts";
import { useSegmentWords } from "./use-segment-words.ts";

export interface ExampleButtonsProps {
  readonly examples: readonly SegmentExample[];
  readonly onTake: (example: SegmentExample) => void;
}

export function ExampleButtons({ examples, onTake }: ExampleButtonsProps) {
  const words = useSegmentWords();
  return (
    <ul class="segment-examples" aria-label={words("segments.examples")}>
      {examples.map((example) => (
        <li key={example.condition}>
          <Button label={example.name} icon="plus" onPress={() => onTake(example)} />
          <code dir="auto">{example.condition}</code>
        </li>
      ))}
    </ul>
  );
}
