/** Words of the tab of followed sets. */
export const followedEn = {
  "followed.intro":
    "Rule sets that others publish at an address. A followed set gives labels, colours and points, and can do nothing else. What you change of it here stays with you.",
  "followed.follow": "Follow a set",
  "followed.address": "Address or invite link",
  "followed.address.hint":
    "It begins with https:// and leads to the file itself. An invite link also names the key that the file must be signed with.",
  "followed.look": "Look at it",
  "followed.looking": "Fetching the file from {host}",
  "followed.looked": "The file was read. Nothing of it is used before you follow it.",
  "followed.failed": "Nothing is followed from this address",
  "followed.access": "{host} does not let other sites read its files",
  "followed.access.text":
    "Clientele can read the file if you allow it to read from {host}. It sends no cookies and no sign-in there, and reads nothing but this address.",
  "followed.access.allow": "Allow {host}",
  "followed.access.denied":
    "The browser was told not to allow it. Nothing was changed. Allow it, or ask whoever runs {host} to let other sites read the file (CORS).",

  "followed.none": "No set is followed yet",
  "followed.none.text":
    "Follow the address that a colleague gave you, and the clients and rules of your team show in Gmail, too.",
  "followed.none.example": "It gives its labels beside yours, and you always see from where each comes.",
  "followed.list": "Sets you follow",

  "followed.stand.revoked": "Ended",
  "followed.stand.rests": "No longer named by your company",
  "followed.stand.off": "Switched off",
  "followed.stand.new": "Waits for you",
  "followed.stand.waiting": "Waits for you",
  "followed.stand.refused": "Update refused",
  "followed.stand.expired": "Out of date",
  "followed.stand.unreachable": "Not reached",
  "followed.stand.empty": "Nothing yet",
  "followed.stand.held": "Earlier edition",
  "followed.stand.current": "Up to date",

  "followed.rules": { one: "{count} rule", other: "{count} rules" },
  "followed.clients": { one: "{count} client", other: "{count} clients" },
  "followed.comma": ", ",
  "followed.version": "Edition {version}",
  "followed.versionOf": "Edition {version} of {date}",
  "followed.unversioned": "Fetched {date}",
  "followed.checked": "Looked at {date}",
  "followed.neverChecked": "Not looked at yet",
  "followed.next": "again by {date}",
  "followed.redirected": "The address leads on to another one of the same host.",
  "followed.policy": "By your company",
  "followed.stopped": "Stopped by your company",
  "followed.forbidden":
    "Your company’s policy decides which sets are followed here. Sets that you followed yourself stay kept and are used again if that changes.",
  "followed.policy.text":
    "Your company’s policy follows this set. It comes before your own, and cannot be switched off or left here.",
  "followed.rests.text":
    "Your company’s policy does not name this set any more, so it gives no labels and its address is not asked. It is kept with your adjustments until {date} and comes back as it was if the policy names it again.",
  "followed.adjusted": { one: "{count} adjustment of yours", other: "{count} adjustments of yours" },
  "followed.expired":
    "The publisher promised a newer edition by {date}, and none has come. Your labels stay as they are. Ask the publisher if this lasts.",
  "followed.held":
    "You went back to an earlier edition and stay with it. Newer ones are not taken before you say so.",
  "followed.held.newest": "Follow the newest again",
  "followed.left": "You declined the newest version",
  "followed.left.text":
    "It is not offered again by itself. Later ones are, as long as the key stays the one that you know.",
  "followed.left.ask": "Look at it again",
  "followed.refused": "The newest file was not taken",
  "followed.unreachable": "The address was not reached",

  "followed.wait.new": "{name}: look before you follow",
  "followed.wait.update": "{name}: a new edition waits for you",
  "followed.wait.kept": "Until you decide, the edition you have stays in use.",
  "followed.wait.unused": "Nothing of it is used before you follow it.",
  "followed.why": "Why you are asked",
  "followed.why.regex": {
    one: "It brings {count} new regular expression, which can match more than it seems to.",
    other: "It brings {count} new regular expressions, which can match more than they seem to.",
  },
  "followed.why.many": "It changes {changed} of {rules} rules, more than a fifth.",
  "followed.why.key":
    "It will be signed with another key from now on. The old key confirms the change; ask the publisher whether the new words are right.",
  "followed.why.unsigned":
    "It is not signed: whoever can write to this address decides what it says, and nobody would notice.",
  "followed.why.revoked":
    "It ends the set: nothing of it would give labels any more. The key that ends it was not known until now.",
  "followed.why.other": "It asks for something that this version of Clientele does not know.",
  "followed.take.first": "Follow",
  "followed.take.update": "Take this edition",
  "followed.leave.first": "Do not follow",
  "followed.leave.update": "Keep what I have",
  "followed.holds": "Holds",
  "followed.from": "Address",
  "followed.published": "Published",
  "followed.until": "Newer one promised by",
  "followed.changes": "What changes",
  "followed.changes.each": "Show each change",
  "followed.see": "See its rules, labels and clients",

  "followed.key.words": "Compare these six words with the publisher, by phone or in a chat you trust.",
  "followed.key.policy": "Your company’s policy names this key.",
  "followed.key.link": "Your invite link names this key.",
  "followed.key.firstUse": "Known since you followed the set: another key is refused.",
  "followed.key.firstUse.new": "No link named a key, so the words are all there is to tell the publisher by.",
  "followed.key.isNew": "New key",
  "followed.key.untilNow": "Key until now",
  "followed.key.none": "Not signed",
  "followed.key.none.text": "Nobody can tell who wrote the file.",
  "followed.key.reading": "Reading the key",

  "followed.back.toList": "All followed sets",
  "followed.check": "Check now",
  "followed.checking": "Checking",
  "followed.check.none": "{name}: nothing new",
  "followed.check.updated": "{name}: the new edition is in use",
  "followed.check.waiting": "{name}: a new edition waits for you",
  "followed.on": "In use",
  "followed.on.hint": "Switched off, it gives no label and is not looked at.",
  "followed.switchedOn": "In use again: {name}",
  "followed.switchedOff": "Switched off: {name}",
  "followed.rename": "Rename",
  "followed.rename.field": "What you call it",
  "followed.rename.hint": "Leave it empty to call it as it calls itself: {name}",
  "followed.renamed": "Now called {name}",
  "followed.remove": "Stop following",
  "followed.remove.ask": "Stop following {name}?",
  "followed.remove.text":
    "Its labels go from Gmail at once. Your adjustments, its earlier editions and what is known of its key are forgotten; following it again begins anew. To keep all that, switch it off instead.",
  "followed.remove.keep": "Keep following",
  "followed.removed": "No longer followed: {name}",
  "followed.taken": "Followed: {name}",
  "followed.updated": "The new edition is in use: {name}",
  "followed.declined": "The edition you had stays: {name}",
  "followed.gone": "This set is not followed. It may have been left in another tab.",
  "followed.gone.item": "No followed set has this any more.",

  "followed.parts": "Parts of this set",
  "followed.part.rules": "Rules",
  "followed.part.labels": "Labels",
  "followed.part.clients": "Clients",
  "followed.part.versions": "Editions",
  "followed.preview": "This is what waits: nothing of it is used yet.",
  "followed.missing":
    "The content of this edition is not there any more. Check now fetches it again; your labels stay as they are.",

  "followed.search": "Search",
  "followed.noneFound": "Nothing has “{text}” in it",
  "followed.column.on": "On",
  "followed.column.name": "Name",
  "followed.column.condition": "Condition",
  "followed.column.effects": "Effects",
  "followed.column.inSet": "In the set",
  "followed.column.here": "Here",
  "followed.column.rules": "Rules",
  "followed.column.client": "Client",
  "followed.column.tier": "Tier",
  "followed.column.addresses": "Addresses and domains",
  "followed.column.actions": "Actions",
  "followed.required": "Required",
  "followed.optional": "Optional",
  "followed.required.why": "The publisher requires this rule; it cannot be switched off alone.",
  "followed.offThere": "Off in the set",
  "followed.switch": "Use the rule {name}",
  "followed.ruleOff": "Switched off for you: {name}",
  "followed.ruleOn": "In use again: {name}",
  "followed.noRules": "There are no rules in this set.",
  "followed.noLabels": "No rule of this set gives a label.",
  "followed.clients.changed": "Changed for you",
  "followed.noClients": "There are no clients in this set.",
  "followed.rule.exceptions": "Exceptions",
  "followed.rule.author": "Last changed by",
  "followed.rule.readOnly": "The rule belongs to the set. To change it, ask its publisher.",
  "followed.change": "Rename or recolour {name}",
  "followed.look.label": "How the label looks for you",
  "followed.look.client": "How the client looks for you",
  "followed.look.name": "Name",
  "followed.look.name.hint": "In the set: {name}",
  "followed.look.name.taken": "Another label of this set is called so already; both will look alike.",
  "followed.look.colour": "Colour",
  "followed.look.colour.none": "As in the set",
  "followed.look.only": "Only you see this. Updates of the set leave it as it is.",
  "followed.look.reset": "As in the set",
  "followed.looks": "Changed for you: {name}",
  "followed.reset": "As in the set again: {name}",
  "followed.copyClient": "Copy to my clients",
  "followed.copyClient.hint":
    "The copy is yours: notes and addresses can be added, and it no longer changes with the set.",
  "followed.copyClient.own": "It is among your clients already",
  "followed.copyClient.policy": "Sets of your company come before your own clients.",
  "followed.copiedClient": "Among your clients now: {name}",

  "followed.versions.inUse": "In use",
  "followed.versions.none": "No earlier edition is kept yet. The last five stay here.",
  "followed.versions.back.named": "Go back to edition {version}",
  "followed.versions.back.dated": "Go back to what was fetched {date}",
  "followed.wentBack": "You stay with edition {version} now",
  "followed.wentBack.dated": "You stay with what was fetched {date} now",
  "followed.newestAgain": "The newest is followed again: {name}",

  "followed.origin.readOnly":
    "These come from “{name}” and are changed by its publisher. How they look, and which optional rules are on, you choose there.",
  "followed.origin.open": "Open {name}",

  "followed.failure.edition.revoked":
    "Its publisher has ended this set, so it gives no labels any more. Your own clients and rules are as they were. Ask the publisher whether another set follows it.",
  "followed.failure.subscription.offline":
    "The address could not be reached. What you follow stays as it is, and it is tried again by itself. Check your connection if this lasts.",
  "followed.failure.subscription.blocked":
    "The server does not let other sites read this file. Nothing was changed. Allow access to the server, or ask whoever runs it to let other sites read the file (CORS).",
  "followed.failure.subscription.redirected":
    "The address leads on to another server, or away from https. Nothing was changed. If you trust where it leads, follow that address itself.",
  "followed.failure.subscription.status":
    "The server answered with the error {status}. Nothing was changed. Check the address, or try again later.",
  "followed.failure.subscription.html":
    "There is a web page at this address, not a rule set. Nothing was changed. Use the address of the file itself, as behind “Raw” or “Download”.",
  "followed.failure.subscription.tooLarge":
    "The file is larger than a rule set can be. Nothing was changed. Ask the publisher to share fewer parts.",
  "followed.failure.subscription.slow":
    "The server took too long. What you follow stays as it is, and it is tried again by itself.",
  "followed.failure.subscription.unfinished":
    "The check broke off before the file was read. What you follow stays as it is, and it is tried again more and more rarely. Ask the publisher to look at the file if this lasts.",
  "followed.failure.subscription.encrypted":
    "The file is encrypted, so it cannot be followed. Nothing was changed. Open it under “Import and export”, or ask the publisher for an address without encryption.",
  "followed.failure.subscription.insecure":
    "Only addresses that begin with https:// can be followed. Nothing was changed.",
  "followed.failure.subscription.badAddress":
    "This is no address of a file. Nothing was changed. It looks like https://example.com/team.json.",
  "followed.failure.subscription.already":
    "This address is followed already. Nothing was changed. You find it in the list below.",
  "followed.failure.subscription.unknown":
    "This set is no longer followed; it was probably left in another tab. Nothing was changed.",
  "followed.failure.subscription.outdated":
    "A newer edition came meanwhile. Nothing was changed. Look at it, then decide.",
  "followed.failure.subscription.policy":
    "Your company’s policy decides this. Nothing was changed. Ask your administrator.",
} as const;
