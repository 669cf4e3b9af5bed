/** Keeps one strip for each mail that is being written in this tab. A window that is closed takes its strip away itself. */
import type { Call } from "../../lib/messaging/call.ts";
import { type ComposeStrip, type ComposeStripParts, mountComposeStrip } from "./mount-compose-strip.tsx";

export interface ComposeStrips {
  /** The focus came to this message, or moved within it. */
  focused(form: Element): void;
  /** The rules, the language or the look may have changed. */
  follow(): void;
}

export function createComposeStrips(parts: ComposeStripParts, call: Call<"recipients.check">): ComposeStrips {
  const { signal } = parts.surroundings;
  const strips = new Map<Element, ComposeStrip>();

  const check = async (addresses: readonly string[]) => {
    const answer = await call("recipients.check", { account: parts.account, addresses: [...addresses] });
    return answer.ok ? answer.value : null;
  };
  const forget = (isOver: (form: Element) => boolean): void => {
    for (const [form, strip] of strips) {
      if (!isOver(form)) continue;
      strip.end();
      strips.delete(form);
    }
  };
  const forgetClosed = (): void => forget((form) => !form.isConnected);
  signal.addEventListener("abort", () => forget(() => true));

  return {
    focused(form) {
      if (signal.aborted) return;
      forgetClosed();
      const strip = strips.get(form) ?? mountComposeStrip(form, parts, check);
      strips.set(form, strip);
      strip.focused();
    },
    follow() {
      forgetClosed();
      for (const strip of strips.values()) strip.follow();
    },
  };
}
