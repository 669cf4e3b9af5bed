/** Which settings the company policy fixes, for every control by which they could be changed. */
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { useTranslation } from "../../components/translation.tsx";

/** Such as `language` and `reminders.answer`. */
export const LockedSettingsContext = createContext<ReadonlySet<string>>(new Set());

export interface Lock {
  readonly disabled: boolean;
  readonly hint?: string;
}

/** Gives what a control of this setting is shown with: its hint, and who has set it where that was not the user. */
export function useLocks(): (setting: string, hint?: string) => Lock {
  const locked = useContext(LockedSettingsContext);
  const t = useTranslation();
  return (setting, hint) => {
    const disabled = locked.has(setting);
    const sentences = [...(disabled ? [t("settings.locked")] : []), ...(hint === undefined ? [] : [hint])];
    // Chinese puts no space between sentences.
    const said = sentences.join(t.language === "en" ? " " : "");
    return said === "" ? { disabled } : { disabled, hint: said };
  };
}
