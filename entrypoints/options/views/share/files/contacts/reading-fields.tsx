/** What was recognised of a contact file, each in a field that overrules it. */
import { ChoiceField } from "../../../../../../components/choice-field.tsx";
import {
  type Delimiter,
  delimiters,
} from "../../../../../../lib/core/interchange/contacts/detect-delimiter.ts";
import {
  type ContactEncoding,
  contactEncodings,
} from "../../../../../../lib/core/interchange/contacts/detect-encoding.ts";
import { contactDialects } from "../../../../../../lib/core/interchange/contacts/dialects.ts";
import type {
  ContactFile,
  ReadingChoices,
} from "../../../../../../lib/core/interchange/contacts/read-contact-file.ts";
import { useContactWords } from "./use-contact-words.ts";

/** The names by which people know them. */
const encodingNames: Readonly<Record<ContactEncoding, string>> = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16",
  "utf-16be": "UTF-16 (big endian)",
  gb18030: "GBK / GB18030",
  big5: "Big5",
  shift_jis: "Shift-JIS",
  "windows-1252": "Windows-1252",
};

const delimiterWords = {
  ",": "contacts.delimiter.comma",
  ";": "contacts.delimiter.semicolon",
  "\t": "contacts.delimiter.tab",
  "|": "contacts.delimiter.bar",
} as const satisfies Record<Delimiter, string>;

export interface ReadingFieldsProps {
  readonly file: ContactFile;
  readonly choices: ReadingChoices;
  readonly onChoices: (choices: ReadingChoices) => void;
}

export function ReadingFields({ file, choices, onChoices }: ReadingFieldsProps) {
  const words = useContactWords();
  return (
    <fieldset class="reading-fields">
      <legend>{words("contacts.read")}</legend>
      {file.kind === "csv" ? (
        <ChoiceField
          label={words("contacts.format")}
          value={file.dialect.id}
          choices={contactDialects.map(({ id, name }) => ({
            value: id,
            label: id === "csv" ? words("contacts.anyCsv") : name,
          }))}
          onChange={(dialect) => onChoices({ ...choices, dialect })}
        />
      ) : (
        <p>{words("contacts.vcard")}</p>
      )}
      {file.encoding !== null && (
        <ChoiceField
          label={words("contacts.encoding")}
          value={file.encoding}
          choices={contactEncodings.map((value) => ({ value, label: encodingNames[value] }))}
          // Another encoding may show another header, by which the program is told.
          onChange={(encoding) => onChoices({ ...choices, encoding })}
        />
      )}
      {file.kind === "csv" && file.delimiter !== null && (
        <ChoiceField
          label={words("contacts.delimiter")}
          value={file.delimiter}
          choices={delimiters.map((value) => ({ value, label: words(delimiterWords[value]) }))}
          onChange={(delimiter) => onChoices({ ...choices, delimiter })}
        />
      )}
      {file.kind === "csv" && file.sheets.length > 1 && (
        <ChoiceField
          label={words("contacts.sheet")}
          value={String(file.sheet)}
          choices={file.sheets.map((label, place) => ({ value: String(place), label }))}
          // Another sheet may be another program's.
          onChange={(place) => onChoices({ sheet: Number(place) })}
        />
      )}
    </fieldset>
  );
}
