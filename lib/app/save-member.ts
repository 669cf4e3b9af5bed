/** Saves for whom files are encrypted: somebody new, somebody who left or came back, or another name. */
import { type Outcome, refusal } from "../core/shared/outcome.ts";
import type { Member } from "../core/sharing/member.ts";
import type { ShareLogEntry } from "../core/sharing/share-log-entry.ts";
import type { Queue } from "./create-queue.ts";
import type { Clock, SettingsStore } from "./ports.ts";
import type { MemberStore } from "./sharing-ports.ts";

interface SaveMemberPorts {
  readonly members: MemberStore;
  readonly settings: SettingsStore;
  readonly clock: Clock;
  readonly queue: Queue;
}

/** Codes besides those of the storage: `member.known` with the `name` of the member who has the same key. */
export function saveMember(ports: SaveMemberPorts, member: Member): Promise<Outcome<Record<string, never>>> {
  return ports.queue(async () => {
    const [present, chosen] = [await ports.members.all(), await ports.settings.load()];
    if (!present.ok) return refusal(present.failure.code, present.failure.params);
    if (!chosen.ok) return refusal(chosen.failure.code, chosen.failure.params);
    const other = present.value.find(
      ({ id, recipient }) => id !== member.id && recipient === member.recipient,
    );
    if (other !== undefined) return refusal("member.known", { name: other.alias });
    const what = whatHappened(
      member,
      present.value.find(({ id }) => id === member.id),
    );
    const who = chosen.value.settings.alias || null;
    const line = { at: ports.clock.now(), who, where: null, params: { member: member.alias } };
    const saved = await ports.members.save(member, what === null ? null : { ...line, what });
    return saved.ok ? { ok: true, value: {} } : refusal(saved.failure.code, saved.failure.params);
  });
}

/** `null`: they only have another name now. With another key they can open files from now on, as somebody new can. */
function whatHappened(member: Member, before: Member | undefined): ShareLogEntry["what"] | null {
  const was = before !== undefined && before.leftAt === undefined && before.recipient === member.recipient;
  const is = member.leftAt === undefined;
  if (was === is || (before === undefined && !is)) return null;
  return is ? "memberAdded" : "memberLeft";
}
