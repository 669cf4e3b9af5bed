/** A number of days, saved as soon as it is one. */
import { useEffect, useState } from "preact/hooks";
import { TextField } from "../../../../components/text-field.tsx";
import { useReminderWords } from "./use-reminder-words.ts";

export interface DaysFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly disabled?: boolean;
  readonly days: number;
  readonly onChange: (days: number) => void;
}

const mostDays = 3650;

export function DaysField({ days, onChange, ...shown }: DaysFieldProps) {
  const words = useReminderWords();
  const [text, setText] = useState(String(days));
  useEffect(() => setText(String(days)), [days]);
  return (
    <TextField
      {...shown}
      value={text}
      errors={daysOf(text) === null ? [words("settings.days.bad")] : []}
      onChange={(typed) => {
        setText(typed);
        const number = daysOf(typed);
        if (number !== null) onChange(number);
      }}
    />
  );
}

function daysOf(text: string): number | null {
  const plain = text.trim().normalize("NFKC");
  return /^\d{1,4}$/.test(plain) && Number(plain) <= mostDays ? Number(plain) : null;
}
