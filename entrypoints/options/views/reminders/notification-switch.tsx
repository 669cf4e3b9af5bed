/** Notifications on or off. The permission is asked for here, and what was denied is said with the way out. */
import { useState } from "preact/hooks";
import { Button } from "../../../../components/button.tsx";
import { Notice } from "../../../../components/notice.tsx";
import { Switch } from "../../../../components/switch.tsx";
import { useLocks } from "../../locked-settings.ts";
import type { NotificationPermission } from "./use-notification-permission.ts";
import { useReminderWords } from "./use-reminder-words.ts";

export interface NotificationSwitchProps {
  readonly on: boolean;
  readonly permission: NotificationPermission;
  readonly onChange: (on: boolean) => void;
}

export function NotificationSwitch({ on, permission, onChange }: NotificationSwitchProps) {
  const words = useReminderWords();
  const lock = useLocks();
  const [isDenied, setIsDenied] = useState(false);
  const ask = async () => {
    const granted = await permission.request();
    setIsDenied(!granted);
    if (granted) onChange(true);
  };
  const lost = on && permission.granted === false;
  return (
    <>
      <Switch
        label={words("settings.notifies")}
        {...lock("reminders.notifies", words("settings.notifies.hint"))}
        on={on}
        onChange={(wanted) => {
          if (wanted) void ask();
          else onChange(false);
        }}
      />
      {(isDenied || lost) && (
        <Notice
          kind="hint"
          icon="warning"
          title={words("settings.denied")}
          text={words("settings.denied.text")}
        >
          <Button label={words("settings.denied.again")} onPress={() => void ask()} />
        </Notice>
      )}
    </>
  );
}
