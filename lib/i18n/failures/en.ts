/** One sentence for everything that can fail: what happened, what is safe, what to do. Keys are `failure.` and the code. */
export const failuresEn = {
  "failure.title": "Your clients and rules cannot be shown",
  "failure.unknown": "That did not work. Nothing was changed. Try it again; if it stays, reload this page.",
  "failure.storage.full":
    "There is no room left on this disk. Nothing was changed; your clients and rules are kept. Free some space and try again.",
  "failure.storage.newer":
    "Your data was written by a newer version of Clientele. It is untouched. Update the extension.",
  "failure.storage.migration":
    "Your data could not be brought to this version. It was left as it was. Export it, then reload the extension.",
  "failure.storage.unavailable":
    "The browser does not open our database. Nothing was lost by this. Restart the browser; in private windows the extension cannot store anything.",
  "failure.storage.failed":
    "The browser could not read or write our database. Nothing was changed. Try again, or restart the browser.",
  "failure.messaging.noAnswer":
    "The background of Clientele does not answer. Look whether the change is there; if not, do it again. If this stays, reload the extension.",
  "failure.messaging.badAnswer":
    "This page and the background have different versions. Your clients and rules are safe. Reload this page.",
  "failure.messaging.unknownName":
    "This page and the background have different versions. Nothing was changed. Reload this page.",
  "failure.messaging.badRequest":
    "The background refused this as malformed. Nothing was changed. Reload this page and try again.",
  "failure.messaging.notAllowed":
    "This page may not do that. Nothing was changed. Open the options page from the extension’s menu.",
  "failure.background.failed":
    "Something went wrong inside Clientele. Your clients and rules are safe. Try again; if it stays, reload the extension.",
  "failure.skeleton.noTab": "There is no Gmail tab. Nothing was saved. Open Gmail and try again.",
  "failure.skeleton.failed": "The Gmail tab could not be read. Nothing was saved. Reload it and try again.",
  "failure.client.unknown":
    "This client is no longer there; it was probably deleted in another tab. Nothing was changed.",
  "failure.client.name.taken": "Another client is called {name}. Nothing was changed. Choose another name.",
  "failure.rule.unknown":
    "This rule is no longer there; it was probably deleted in another tab. Nothing was changed.",
  "failure.segment.unknown":
    "This segment is no longer there; it was probably deleted in another tab. Nothing was changed.",
  "failure.segment.name.taken": "Another segment is called {name}. Nothing was changed. Choose another name.",
  "failure.segment.cycle":
    "This segment would be defined by itself: {path}. Nothing was changed. Take one of these steps out of its condition.",
  "failure.reminder.unknown":
    "This reminder is no longer there; it was probably settled in another tab. Nothing was changed.",
  "failure.thread.unknown":
    "Nothing of this conversation is known any more. Nothing was changed. Open it in Gmail, then try again.",
  "failure.time.tooFar": "That is more than {years} years ahead. Nothing was changed. Choose an earlier day.",
  "failure.reminder.tooMany":
    "There can be at most {limit} reminders of your own in an account. Nothing was changed. Settle some first.",
  "failure.thread.notGmail":
    "This conversation has no address in Gmail. Nothing was changed. Search for its subject in Gmail.",
  "failure.group.unknown":
    "This group is no longer there; it was probably deleted in another tab. Nothing was changed.",
  "failure.group.name.taken": "Another group is called {name}. Nothing was changed. Choose another name.",
  "failure.group.cycle":
    "This group would be part of itself: {path}. Nothing was changed. Take one of these steps out of its groups.",
  "failure.set.tooManySegments":
    "There can be at most {limit} segments. Nothing was changed. Delete some first.",
  "failure.set.tooManyGroups": "There can be at most {limit} groups. Nothing was changed. Delete some first.",
  "failure.set.tooManyTests":
    "A rule set holds at most {limit} tests. Nothing was changed. Remove some first.",
  "failure.set.tooManyCalendars":
    "A rule set holds at most {limit} calendars. Nothing was changed. Remove some first.",
  "failure.set.tooManyRegexes":
    "The regular expressions of all rules and segments together cost too much to compile: at most {limit} units of work are allowed. Nothing was changed. Repeat less often in them, or use words in their place.",
  "failure.test.unknown": "This test is not there any more. Nothing was changed. Reload the page.",
  "failure.calendar.unknown": "This calendar is not there any more. Nothing was changed. Reload the page.",
  "failure.set.tooManyMembers":
    "All groups together can have at most {limit} members. Nothing was changed. Take some out first.",
  "failure.set.tooManyClients":
    "There can be at most {limit} clients. Nothing was changed. Delete or archive some first.",
  "failure.set.tooManyRules": "There can be at most {limit} rules. Nothing was changed. Delete some first.",
  "failure.set.tooManyAddresses":
    "There can be at most {limit} addresses. Nothing was changed. Use domains instead of single addresses.",
  "failure.subscription.change":
    "A proposal to change a set lies at this address, and no set. Nothing was changed. Ask the publisher for the address of the set itself.",
  "failure.set.otherFormat":
    "This is not a Clientele rule set. Nothing was changed. Choose a file that was exported by Clientele.",
  "failure.set.newerVersion":
    "The file has version {version}; this release reads up to {known}. Nothing was changed. Update the extension.",
  "failure.set.notMigrated":
    "The file says that it has version {version} of the format, but it does not have its shape. Nothing was changed. Export it again with a current release.",
  "failure.set.badShape":
    "At {path} the file should hold {expected}. Nothing was changed. Export it again or put it right in an editor.",
  "failure.set.duplicateId":
    "Two clients or two rules have the same id: {id}. Nothing was changed. Export the file again or give one another id.",
  "failure.import.outdated":
    "Your set was changed in between. Nothing was taken in. Look at what would change now, then try again.",
  "failure.policy.locked":
    "Your company has set this. Nothing was changed. Ask your administrator if it should be otherwise.",
  "failure.policy.ownSubscriptions":
    "Your company does not allow other rule sets to be followed. Nothing was changed. Ask your administrator for it.",
  "failure.account.tooManyOwn":
    "An account can have at most {limit} own addresses and {limit} own domains. Nothing was changed. Remove some in the settings first.",
  "failure.publication.outdated":
    "An edition of this set was signed in another tab meanwhile. Nothing of this one left, and it was not kept. Look at what is there now, then publish again.",
  "failure.member.known":
    "{name} has the same key. Nothing was changed. Paste the key of this member, or change the other one.",
  "failure.senders.tooMany":
    "There can be at most {limit} ignored senders. Nothing was changed. Take some of them back first, or add the sender to a client.",
  "failure.file.tooLarge":
    "The file is too large: {size}, and the most is {most}. Nothing was changed. Take something out of it or choose another file.",
  "failure.file.empty": "The file is empty. Nothing was changed. Export it again.",
  "failure.file.notUtf8":
    "The file is no text in UTF-8. Nothing was changed. Export it again or save it as UTF-8.",
  "failure.file.html": "This is a web page, not a rule set. Nothing was changed. Download the file itself.",
  "failure.file.tooDeep":
    "The file is nested deeper than {limit} levels, as no rule set is. Nothing was changed. Choose another file.",
  "failure.file.tooManyValues":
    "The file holds more than {limit} values, more than any rule set needs. Nothing was changed. Choose another file.",
  "failure.file.notJson":
    "The file is not valid JSON, or it was cut off. Nothing was changed. Export it again or open it in an editor.",
  "failure.file.forbiddenKey":
    "The file has a key at {path} that no rule set has. Nothing was changed. Do not use this file.",
  "failure.file.unreadable":
    "The browser could not read the file. Nothing was changed. Check that it is still there, and choose it again.",
} as const;
