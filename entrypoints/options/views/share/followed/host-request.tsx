/** Asks for the one host whose server lets nobody else read the file; the browser says which, and the user decides there. */
import { useState } from "preact/hooks";
import { browser } from "wxt/browser";
import { Button } from "../../../../../components/button.tsx";
import { Notice } from "../../../../../components/notice.tsx";
import { hostOf } from "../../../../../lib/core/sharing/name-of-subscription.ts";
import { useFollowedWords } from "./use-followed-words.ts";

export interface HostRequestProps {
  readonly address: string;
  readonly onAllowed: () => void;
}

export function HostRequest({ address, onAllowed }: HostRequestProps) {
  const words = useFollowedWords();
  const [isDenied, setDenied] = useState(false);
  const host = hostOf(address);
  /** Within the click: the browser shows no question otherwise. */
  const ask = async () => {
    const isAllowed = await browser.permissions.request({ origins: [originOf(address)] });
    setDenied(!isAllowed);
    if (isAllowed) onAllowed();
  };
  return (
    <Notice
      kind="hint"
      icon="warning"
      title={words("followed.access", { host })}
      text={words(isDenied ? "followed.access.denied" : "followed.access.text", { host })}
    >
      <Button label={words("followed.access.allow", { host })} onPress={() => void ask()} />
    </Notice>
  );
}

/** Patterns of permissions name no port. */
function originOf(address: string): string {
  return `https://${URL.canParse(address) ? new URL(address).hostname : address}/*`;
}
