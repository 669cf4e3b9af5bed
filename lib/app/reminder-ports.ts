/** What reminders need from the outside. */
import type { Queue } from "./create-queue.ts";
import type {
  Alarms,
  Badge,
  Clock,
  MarkStore,
  Notifications,
  ReadAccounts,
  ReminderStore,
  ReportProblem,
  SeenMessageStore,
} from "./ports.ts";
import type { PresentState } from "./present-state.ts";
import type { ReadConversations } from "./read-conversations.ts";

export interface ReminderPorts {
  readonly state: PresentState;
  readonly seen: SeenMessageStore;
  readonly marks: MarkStore;
  readonly reminders: ReminderStore;
  /** How conversations stand; one for all who ask. */
  readonly readConversations: ReadConversations;
  readonly accounts: ReadAccounts;
  readonly notifications: Notifications;
  readonly badge: Badge;
  readonly alarms: Alarms;
  readonly clock: Clock;
  readonly queue: Queue;
  readonly report: ReportProblem;
}
