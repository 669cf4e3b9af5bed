/** Another name or colour for a label or a client of a followed set, for this user alone. */
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { Button } from "../../../../../components/button.tsx";
import { ColourField } from "../../../../../components/colour-field.tsx";
import { displayText } from "../../../../../components/display-text.ts";
import { SideSheet } from "../../../../../components/side-sheet.tsx";
import { TextField } from "../../../../../components/text-field.tsx";
import { useTranslation } from "../../../../../components/translation.tsx";
import type { LocalLook } from "../../../../../lib/core/sharing/local-layer.ts";
import { useFollowedWords } from "./use-followed-words.ts";

export interface LookSheetProps {
  readonly kind: "label" | "client";
  /** As the set has it. */
  readonly name: string;
  /** `#rrggbb`, as the set has it. */
  readonly colour: string;
  readonly look: LocalLook;
  /** Names that others of the set have, as they are shown here. */
  readonly taken: ReadonlySet<string>;
  readonly onSave: (look: LocalLook) => void;
  readonly onClose: () => void;
  /** What else can be done with it. */
  readonly children?: ComponentChildren;
}

export function LookSheet(props: LookSheetProps) {
  const { kind, name, colour, look, taken, onSave, onClose, children } = props;
  const t = useTranslation();
  const words = useFollowedWords();
  const [typed, setTyped] = useState(look.name ?? "");
  const [chosen, setChosen] = useState(look.colour ?? "");
  const own = typed.trim();
  const save = () =>
    onSave({
      ...(own === "" || own === name ? {} : { name: own }),
      ...(chosen === "" ? {} : { colour: chosen }),
    });
  const isChanged = look.name !== undefined || look.colour !== undefined;
  return (
    <SideSheet
      title={words(`followed.look.${kind}`)}
      onClose={onClose}
      onSubmit={save}
      footer={
        <>
          <Button label={t("action.save")} kind="primary" type="submit" onPress={() => undefined} />
          {isChanged && <Button label={words("followed.look.reset")} onPress={() => onSave({})} />}
        </>
      }
    >
      <TextField
        first
        label={words("followed.look.name")}
        value={typed}
        placeholder={name}
        hint={words("followed.look.name.hint", { name: displayText(name) })}
        notes={taken.has(own) ? [words("followed.look.name.taken")] : []}
        onChange={setTyped}
      />
      <ColourField
        label={words("followed.look.colour")}
        value={chosen}
        onChange={setChosen}
        noneLabel={words("followed.look.colour.none")}
        fallback={colour}
      />
      <p class="hint">{words("followed.look.only")}</p>
      {children}
    </SideSheet>
  );
}
