/** What stays at home unless it is ticked, with the first of it, so that nobody gives away what they did not know of. */
import { Notice } from "../../../../../../components/notice.tsx";
import type { PrivateField } from "../../../../../../lib/core/rules/rule-set.ts";
import type {
  ExportDescription,
  PrivateContent,
  PrivateExample,
} from "../../../../../../lib/core/sharing/describe-export.ts";
import { CheckLine } from "./check-line.tsx";
import { useExportWords } from "./use-export-words.ts";
import { useFieldName } from "./use-field-name.ts";

export interface PrivateChoiceProps {
  readonly description: ExportDescription;
  readonly included: readonly PrivateField[];
  readonly onToggle: (field: PrivateField) => void;
}

export function PrivateChoice({ description, included, onToggle }: PrivateChoiceProps) {
  const words = useExportWords();
  const fieldName = useFieldName();
  const { privates, fields, leftIn } = description;
  return (
    <>
      <fieldset class="check-list">
        <legend>{words("export.stays")}</legend>
        {privates.map((content) => (
          <PrivateLine
            key={content.field}
            content={content}
            checked={included.includes(content.field)}
            onToggle={() => onToggle(content.field)}
          />
        ))}
      </fieldset>
      {leftIn.length > 0 && (
        <Notice
          kind="hint"
          icon="warning"
          title={words("export.leftIn")}
          text={words("export.leftIn.text", {
            names: leftIn.slice(0, mostNamed).join(words("export.comma")),
          })}
        />
      )}
      {fields.length > 0 && (
        <details class="export-fields">
          <summary>{words("export.fields", { count: fields.length })}</summary>
          <ul>
            {fields.slice(0, mostFields).map(({ name, count }) => (
              <li key={name}>
                <bdi>{words("export.field", { name: fieldName(name), count })}</bdi>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** Names of things in one sentence. */
const mostNamed = 20;
/** A file may bring a field for each client; a person reads some. */
const mostFields = 200;

interface PrivateLineProps {
  readonly content: PrivateContent;
  readonly checked: boolean;
  readonly onToggle: () => void;
}

function PrivateLine({ content, checked, onToggle }: PrivateLineProps) {
  const words = useExportWords();
  const fieldName = useFieldName();
  const { field, count, examples } = content;
  const said = ({ text, facts }: PrivateExample) =>
    facts === undefined
      ? text
      : facts
          .map((fact) => words("export.fact", { ...fact, name: fieldName(fact.name) }))
          .join(words("export.comma"));
  const isOwn = field === "ownAddresses";
  return (
    <CheckLine
      label={words(`export.private.${field}`)}
      count={
        count === 0
          ? words("export.private.nothing")
          : words(isOwn ? "export.private.places" : "export.private.clients", { count })
      }
      checked={checked && count > 0}
      disabled={count === 0}
      onToggle={onToggle}
    >
      {count > 0 && (
        <ul>
          {examples.map((example) => (
            <li key={example.name}>
              <bdi>{words("export.private.example", { name: example.name, text: said(example) })}</bdi>
            </li>
          ))}
        </ul>
      )}
      {isOwn && count > 0 && !checked && <p>{words("export.private.me")}</p>}
    </CheckLine>
  );
}
