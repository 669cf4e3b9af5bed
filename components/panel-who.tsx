/** Who this is: the client's fields, segments and groups, or why there is no client. */
import type { PanelWords } from "../lib/i18n/panel/translate-panel.ts";
import { displayText } from "./display-text.ts";
import type { PanelContent } from "./panel-content.ts";

export interface PanelWhoProps {
  readonly words: PanelWords;
  readonly theme: "light" | "dark";
  readonly content: PanelContent;
}

export function PanelWho({ words, content: { client, person, assigning } }: PanelWhoProps) {
  if (client === null) {
    if (person === null) return null;
    if (assigning?.noDomain === "ownDomain") return <p class="quiet first">{words("panel.ownDomain")}</p>;
    return <p class="quiet first">{words(person.field === "to" ? "panel.noClient.to" : "panel.noClient")}</p>;
  }
  const facts = [
    ...client.fields,
    ...named(words("panel.segments"), client.segments),
    ...named(words("panel.groups"), client.groups),
    ...named(words("panel.from"), client.set === undefined ? [] : [client.set]),
  ];
  if (facts.length === 0) return null;
  return (
    <dl class="first">
      {facts.map(({ name, value }) => (
        <div key={name}>
          <dt>
            <bdi dir="auto">{displayText(name)}</bdi>
          </dt>
          <dd>
            <bdi dir="auto">{displayText(value)}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function named(name: string, values: readonly string[]) {
  return values.length === 0 ? [] : [{ name, value: values.join(", ") }];
}
