/** The fields of the message of a test. */
import { DayField } from "../../../../../components/day-field.tsx";
import { Switch } from "../../../../../components/switch.tsx";
import { TextField } from "../../../../../components/text-field.tsx";
import type { TestSays } from "./check-test-draft.ts";
import type { MessageDraft } from "./message-draft.ts";
import { useRuleTestWords } from "./use-rule-test-words.ts";

export interface MessageFieldsProps {
  readonly message: MessageDraft;
  readonly says: TestSays;
  readonly onChange: (part: Partial<MessageDraft>) => void;
}

export function MessageFields({ message, says, onChange }: MessageFieldsProps) {
  const words = useRuleTestWords();
  return (
    <fieldset class="field test-message">
      <legend>{words("test.message")}</legend>
      <TextField
        label={words("test.from")}
        hint={words("test.from.hint")}
        value={message.from}
        errors={says.from}
        onChange={(from) => onChange({ from })}
      />
      <TextField
        label={words("test.to")}
        hint={words("test.people.hint")}
        value={message.to}
        errors={says.to}
        onChange={(to) => onChange({ to })}
      />
      <TextField
        label={words("test.cc")}
        value={message.cc}
        errors={says.cc}
        onChange={(cc) => onChange({ cc })}
      />
      <TextField
        label={words("test.subject")}
        value={message.subject}
        onChange={(subject) => onChange({ subject })}
      />
      <TextField
        label={words("test.body")}
        lines={4}
        value={message.body}
        errors={says.body}
        onChange={(body) => onChange({ body })}
      />
      <TextField
        label={words("test.attachments")}
        hint={words("test.attachments.hint")}
        value={message.attachments}
        onChange={(attachments) => onChange({ attachments })}
      />
      <div class="field-pair">
        <DayField label={words("test.day")} value={message.day} onChange={(day) => onChange({ day })} />
        <TextField
          label={words("test.size")}
          hint={words("test.size.hint")}
          value={message.size}
          errors={says.size}
          onChange={(size) => onChange({ size })}
        />
      </div>
      <TextField
        label={words("test.gmailLabels")}
        hint={words("test.gmailLabels.hint")}
        value={message.gmailLabels}
        onChange={(gmailLabels) => onChange({ gmailLabels })}
      />
      <Switch
        label={words("test.whole")}
        hint={words("test.whole.hint")}
        on={message.whole}
        onChange={(whole) => onChange({ whole })}
      />
    </fieldset>
  );
}
