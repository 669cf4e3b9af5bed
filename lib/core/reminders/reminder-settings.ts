/** Of what the user wants to be reminded in this browser, and when not. */

export interface ReminderSettings {
  /** Whether the browser shows notifications; without, reminders stand in the queue and on the badge. */
  readonly notifies: boolean;
  /** Client mail that waits longer than promised. */
  readonly answer: boolean;
  /** Days after which a question of ours without an answer is one; 0: never. */
  readonly followUpDays: number;
  /** Days without any mail after which a client is quiet; 0: never. */
  readonly quietDays: number;
  /** Labels that end, and pins, where one was given an end. */
  readonly expiry: boolean;
  /** Minutes after midnight between which nothing is shown; the end may lie on the next day. `null`: no quiet hours. */
  readonly quietHours: { readonly from: number; readonly until: number } | null;
}

export const defaultReminders: ReminderSettings = {
  notifies: false,
  answer: true,
  followUpDays: 3,
  quietDays: 60,
  expiry: true,
  quietHours: { from: 20 * 60, until: 8 * 60 },
};
