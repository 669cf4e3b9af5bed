/** Opens the client that the address names, once, and takes the name out of the address: `#clients/edit/<client id>`. */
import { useEffect } from "preact/hooks";
import type { Client } from "../../../../lib/core/rules/rule-set.ts";

export interface LinkedClientParts {
  readonly byId: ReadonlyMap<string, Client>;
  readonly onOpen: (client: Client) => void;
  /** What the address names is not there. */
  readonly onMissing: () => void;
}

export function useLinkedClient({ byId, onOpen, onMissing }: LinkedClientParts): void {
  useEffect(() => {
    const follow = () => {
      const id = linkedId(location.hash);
      if (id === null) return;
      // So that Back, or the same link again, opens it anew.
      history.replaceState(null, "", "#clients");
      const client = byId.get(id);
      if (client === undefined) onMissing();
      else onOpen(client);
    };
    follow();
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  });
}

/** `null`: the address names no client. */
export function linkedId(hash: string): string | null {
  const [, written] = /^#clients\/edit\/([^/]+)$/.exec(hash) ?? [];
  if (written === undefined) return null;
  try {
    return decodeURIComponent(written);
  } catch {
    // URIError: the address was typed by hand with a bare percent sign.
    return null;
  }
}
