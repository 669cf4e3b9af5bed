/** What reminders need from the outside. */
import type { ChangeMarkPorts } from "./change-mark.ts";
import type {
  Badge,
  ConversationStore,
  Notifications,
  ReadAccounts,
  ReminderStore,
} from "./conversation-ports.ts";
import type { Breathe } from "./create-breath.ts";
import type { Queue } from "./create-queue.ts";
import type { Soon } from "./create-soon.ts";
import type { DecideConversations } from "./decide-conversations.ts";
import type { Alarms, Clock } from "./ports.ts";
import type { PresentState } from "./present-state.ts";
import type { ToldBrowser } from "./told-browser.ts";

export interface ReminderPorts extends ChangeMarkPorts {
  readonly state: PresentState;
  readonly conversations: ConversationStore;
  readonly reminders: ReminderStore;
  /** How conversations stand; one for all who ask. */
  readonly decideConversations: DecideConversations;
  readonly accounts: ReadAccounts;
  readonly notifications: Notifications;
  readonly badge: Badge;
  readonly alarms: Alarms;
  readonly told: ToldBrowser;
  readonly clock: Clock;
  readonly queue: Queue;
  readonly breathe: Breathe;
  /** For the look after batches of mail. */
  readonly soon: Soon;
}
