/** Words painted into Gmail. All three languages of them are in the content script, so they are few. */
import { levelsEn } from "../levels/en.ts";

export const gmailEn = {
  ...levelsEn,
  "chip.client": "{name}, tier {tier}",
  "chip.more": "{number} more: {names}",
  "chip.add": "+ Client",
  "chip.warning": "Not {client}?",
  "chip.warning.name": "Warning: this sender may not be {client}. Open to see why.",
  "chip.warning.unknown": "Odd address",
  "chip.warning.unknown.name": "Warning: this address mixes letters of several alphabets. Open to see why.",
  "tool.name": "Client and priority",
  "bar.name": "Clientele priorities",
  "bar.shown": { one: "{priority}: showing {count} message", other: "{priority}: showing {count} messages" },
  "bar.all": "Showing all messages",
  "bar.clients": "Clients: {names}",
  "bar.empty": "No clients and no rules yet.",
  "bar.empty.do": "Add the first one",
  "bar.drift": "Gmail has changed and cannot be read safely, so no chips are shown.",
  "bar.drift.do": "See why",
  "bar.lost": "Clientele does not answer. Reload this tab.",
  "bar.menu": "Clientele menu",
  "bar.menu.fold": "Fold the bar",
  "bar.menu.unfold": "Show the bar",
  "bar.menu.pause": "Pause for today",
  "bar.menu.settings": "Settings",
  "bar.menu.skeleton": "Save what Gmail looks like (no text)",
} as const;
