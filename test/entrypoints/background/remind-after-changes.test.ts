/** After which requests reminders are looked at again. */
import { describe, expect, it } from "vitest";
import { remindAfterChanges } from "../../../entrypoints/background/remind-after-changes.ts";
import { type Name, protocol } from "../../../lib/messaging/protocol.ts";
import type { Handlers } from "../../../lib/messaging/respond.ts";

/** Handlers that answer nothing, and how often the look was asked for. */
function looked() {
  const looks = { count: 0 };
  const names = Object.keys(protocol) as readonly Name[];
  const silent = Object.fromEntries(names.map((name) => [name, async () => ({ ok: true, value: {} })]));
  const handlers = remindAfterChanges(silent as unknown as Handlers, () => {
    looks.count += 1;
  });
  const ask = async (name: Name) => {
    await (handlers[name] as (...asked: unknown[]) => Promise<unknown>)({}, {});
    return looks.count;
  };
  return { ask };
}

describe("reminders", () => {
  it.each<Name>(["rules.edit", "import.take", "edit.undo", "subscription.consent", "pause.set"])(
    "are looked at again after %s",
    async (name) => {
      expect(await looked().ask(name)).toBe(1);
    },
  );

  it.each<Name>(["page.state", "export.note", "share.log", "member.save", "backup.make"])(
    "are left alone after %s, which changes nothing that they follow from",
    async (name) => {
      expect(await looked().ask(name)).toBe(0);
    },
  );
});
