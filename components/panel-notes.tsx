/** Notes on the client, plain text. What was typed is saved by its button, and when the panel goes. */
import { useEffect, useRef, useState } from "preact/hooks";
import { notesLimit } from "../lib/core/rules/rule-set.ts";
import type { PanelWords } from "../lib/i18n/panel/translate-panel.ts";
import { displayText } from "./display-text.ts";
import type { PanelActs, PanelClient } from "./panel-content.ts";

export interface PanelNotesProps extends Pick<PanelActs, "onNote" | "onFollowed" | "isUserAct"> {
  readonly words: PanelWords;
  readonly client: PanelClient;
}

export function PanelNotes(props: PanelNotesProps) {
  return props.client.set === undefined ? <OwnNotes {...props} /> : <FollowedNotes {...props} />;
}

/** Of a client that others keep: read here, written only on a copy of one's own. */
function FollowedNotes({ words, client: { id, notes, set = "" }, onFollowed }: PanelNotesProps) {
  return (
    <section class="notes">
      <h3>{words("panel.notes")}</h3>
      {notes !== "" && (
        <p class="written">
          <bdi dir="auto">{displayText(notes)}</bdi>
        </p>
      )}
      <p class="quiet">{words("panel.notes.followed", { set: displayText(set) })}</p>
      <button type="button" class="plain" onClick={() => onFollowed("client", id)}>
        {words("panel.notes.see")}
      </button>
    </section>
  );
}

function OwnNotes({ words, client: { id, name, notes }, onNote, isUserAct }: PanelNotesProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const isChanged = typed !== null && typed !== notes;
  const save = (): void => {
    if (isChanged) onNote(id, typed);
    setTyped(null);
  };
  const last = useRef(save);
  last.current = save;
  useEffect(() => () => last.current(), []);

  return (
    <section class="notes">
      <h3>{words("panel.notes")}</h3>
      <textarea
        rows={3}
        dir="auto"
        maxLength={notesLimit}
        aria-label={words("panel.notes.name", { name: displayText(name) })}
        value={typed ?? notes}
        onInput={(event) => {
          if (isUserAct(event)) setTyped(event.currentTarget.value);
        }}
      />
      {isChanged && (
        <button type="button" class="plain" onClick={save}>
          {words("panel.notes.save")}
        </button>
      )}
    </section>
  );
}
