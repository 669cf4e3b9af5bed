/** Words of the popup. */
export const popupEn = {
  "popup.account": "Account",
  "popup.noAccount": "No Gmail account seen yet",
  "popup.noAccount.text": "Open Gmail in this browser once. Clients and rules can be set up already.",
  "popup.openGmail": "Open Gmail",
  "popup.today": "Clients seen today",
  "popup.today.none": "No client mail seen today",
  "popup.show": "Show in this account",
  "popup.on": "Clients and priorities are shown",
  "popup.off": "Switched off for all accounts",
  "popup.off.account": "Switched off for this account",
  "popup.paused": "Paused until {time}",
  "popup.switchOn": "Switch on",
  "popup.pause": "Pause until tomorrow",
  "popup.resume": "Show again now",
  "popup.drift.healthy": "Gmail can be read",
  "popup.drift.unhealthy":
    "Gmail has changed and cannot be read safely. Chips are taken off rather than shown wrong.",
  "popup.health": "How well Gmail is read",
  "popup.options": "Clients and rules",
  "popup.noSetup": "No clients and no rules yet",
  "popup.silent":
    "The background of Clientele does not answer. Your clients and rules are safe. Reload the extension.",
  "popup.reload": "Reload extension",
} as const;
