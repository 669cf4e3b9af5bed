/** The button with which files are chosen. */
import { useRef } from "preact/hooks";
import { Button } from "../../../components/button.tsx";

export interface ChooseFileProps {
  readonly label: string;
  /** As the attribute `accept` of a file input has it. */
  readonly accept: string;
  readonly onFiles: (files: readonly File[]) => void;
}

export function ChooseFile({ label, accept, onFiles }: ChooseFileProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button label={label} icon="upload" onPress={() => input.current?.click()} />
      <input
        ref={input}
        type="file"
        class="visually-hidden"
        tabIndex={-1}
        aria-label={label}
        accept={accept}
        onChange={(event) => {
          onFiles([...(event.currentTarget.files ?? [])]);
          // The same file can be chosen again after it was put right.
          event.currentTarget.value = "";
        }}
      />
    </>
  );
}
