/** Words of publishing: editions, keys, members and roles. */

export const publishEn = {
  "publish.title": "Publish an edition",
  "publish.text":
    "An edition is your rule set as a signed file. Put it where colleagues can fetch it by https: a web server, an intranet, a repository. Their Clientele checks your signature and takes each new edition by itself. Mail is never in it.",
  "publish.nothing": "There is nothing to publish yet",
  "publish.nothing.text":
    "Make a client or a rule first, or import a rule set. Then it can be signed and shared here, for example as “Sales team”.",
  "publish.nothing.act": "Go to the rules",
  "publish.noKey": "You have no publisher key yet",
  "publish.noKey.text":
    "The key signs your editions, so that colleagues can tell yours from anybody else’s. It is made in this browser, cannot be copied out of it, and gets an encrypted backup file at once.",
  "publish.lostKey": "The key that signed this set is not in this browser",
  "publish.lostKey.text":
    "Followers take editions by the keys that they know. Restore the key from its backup, or the second one.",
  "publish.makeKey": "Make a publisher key",
  "publish.restoreKey": "Restore a key from its backup",
  "publish.never": "Nothing was published yet. The first edition gets number 1.",
  "publish.last": "Edition {version}, signed {issued}, holds until {expires}.",
  "publish.saveAgain": "Save its file again",
  "publish.continue": "Go on from a published file",
  "publish.continue.hint":
    "Did you publish this set from another browser? Choose the last file that lies at the address: numbers go on from there. Followers refuse a number that they had before.",
  "publish.continued": "Goes on from edition {version}",
  "publish.expired": "Edition {version} has expired",
  "publish.expiring": "Edition {version} expires on {expires}",
  "publish.expiring.text":
    "Followers keep their labels and are told that nothing new comes. Publish an edition, also if nothing has changed, to tell them that this one is still yours.",
  "publish.revoked": "The set is withdrawn",
  "publish.revoked.text":
    "Edition {version} switches it off for everybody who follows it, once its file lies at the address. Publish another edition to bring it back.",
  "publish.changes": "Since edition {version}",
  "publish.changes.none": "Nothing has changed since edition {version}. Another one only holds longer.",
  "publish.changes.unknown":
    "The file of edition {version} is not kept here, so that it cannot be told what has changed.",
  "publish.days": "Holds for",
  "publish.days.value": "{days} days",
  "publish.days.hint": "After that followers are told that no news came. The longest is 90 days.",
  "publish.alias": "Your name in the file",
  "publish.alias.hint": "Stands beside every item that you changed. Leave it empty to give none.",
  "publish.setName": "Name of the set",
  "publish.setName.hint": "Followers see it beside every label that comes from it.",
  "publish.unnamed": "Shared set",
  "publish.named": "The set is called {name}",
  "publish.sign": "Sign edition {version} and save its file",
  "publish.signing": "Signing edition {version}",
  "publish.signed":
    "Edition {version} is signed and saved as {file}. Put it at its address in place of the one before.",
  "publish.signed.first":
    "Edition 1 is signed and saved as {file}. Put it where colleagues can fetch it, and enter the address below.",
  "publish.saved": "Saved as {file}",
  "publish.keysChange": "This edition changes the keys",
  "publish.keysChange.text":
    "It is signed by the old and the new key, and followers are asked whether they agree. Tell them the new six words by another way than mail.",
  "publish.fail.publish.noKey":
    "None of the keys that the next edition names is in this browser with a backup. Nothing was signed. Restore the key from its backup, or save the backup of the new one.",
  "publish.fail.publish.oldKeyGone":
    "No key that signed the last edition is in this browser, so that followers would refuse this one. Nothing was signed. Restore the old key or the second key from its backup.",
  "publish.fail.publish.noParts":
    "Nothing is chosen, so that the file would hold nothing. Nothing was signed. Choose at least one part.",
  "publish.fail.publish.otherSet":
    "That file is of another rule set. Nothing was changed. Choose the file of the set that you have here, or import it first.",
  "publish.fail.publish.notOurs":
    "That file was not signed by any key that is here. Nothing was changed. Restore the key that signed it first.",
  "publish.fail.publish.tooLarge":
    "The signed file would be larger than followers take: {size}, and the most is {most}. Nothing was signed. Leave a part out.",
  "publish.fail.publish.otherKey":
    "That file holds another key than this one. Nothing was changed. Choose the backup of this key.",
  "address.title": "Address and invite link",
  "address.text":
    "Any https address will do that gives the file as it is. The link holds your key’s fingerprint after the #, which no server gets to see: who follows by the link knows your key before the first file comes.",
  "address.field": "Address of the file",
  "address.save": "Keep the address",
  "address.saved": "Address kept",
  "address.fault.notHttps":
    "The address must begin with https://, or others could change the file on its way.",
  "address.fault.noAddress":
    "This is no web address. It looks like https://example.com/team/clientele-set.json",
  "address.link": "Invite link",
  "address.link.none": "The invite link appears here once the file has an address and a key.",
  "address.copy": "Copy the link",
  "address.words": "Six words of the key, to compare by phone: {words}",
  copied: "Copied",
  "copy.failed":
    "The browser did not let us copy. Nothing was changed. Select the text and copy it yourself.",
  "keys.title": "Publisher keys",
  "keys.text":
    "One key is enough to sign. Have a second one whose backup lies elsewhere: it signs for you on the day on which the first is lost.",
  "keys.list": "Keys",
  "keys.made": "Made {date}",
  "keys.backedUp": "Backup saved {date}",
  "keys.noBackup": "No backup yet: signs nothing until it is there",
  "keys.noBackup.open": "No backup yet: if this profile is lost, so are the files for you",
  "keys.offline": "Lies only in its backup",
  "keys.named": "Named by the next edition",
  "keys.isNew": "new",
  "keys.retired": "No longer named; still signs, for followers who were away",
  "keys.second": "Make a second key",
  "keys.replace": "Replace the key",
  "keys.name": "Name it in the next edition",
  "keys.unname": "Leave it out of the next edition",
  "keys.drop": "Delete the key here",
  "keys.dropped": "The key is gone from this browser. Its backup still holds it.",
  "keys.check": "Check the saved file",
  "keys.planned": "The next edition names these keys. Sign it to tell everybody who follows.",
  "keys.remind": "The backup of a key is missing",
  "keys.remind.text":
    "The key lies in this browser alone and cannot be copied from it. Without its backup a lost profile ends your editions. If the file was saved, check it; if not, delete this key and make another one.",
  "sheet.first": "Make a publisher key",
  "sheet.second": "Make a second key",
  "sheet.second.text":
    "This key is not kept in this browser: its private half lies in the backup file alone. Keep that on a stick in a drawer, and its passphrase somewhere else.",
  "sheet.replace": "Replace the publisher key",
  "sheet.replace.text":
    "The next edition names the new key and is signed by both. The old one goes on signing until you delete it here, so that followers who were away still catch up.",
  "sheet.identity": "Make a key for receiving",
  "sheet.identity.text":
    "Colleagues encrypt files for its public half. Only this browser and the backup can open them.",
  "sheet.passphrase": "Passphrase of the backup",
  "sheet.passphrase.text":
    "Write it down or keep it in a password manager before you go on. Nobody can reset it.",
  "sheet.make": "Make the key and save its backup",
  "sheet.making": "The backup is being encrypted. That takes a few seconds.",
  "sheet.saved": "The backup was handed to the browser as {file}",
  "sheet.saved.text":
    "Look whether the file is there, and move it to a place that outlives this computer. The key is used only after you say so here.",
  "sheet.saveAgain": "Save it again",
  "sheet.isSaved": "The file is saved",
  "sheet.words": "Six words of this key",
  "sheet.words.text": "Colleagues see the same words when they follow. Read them out by phone to compare.",
  "sheet.done.sign": "The key is ready",
  "sheet.done.second": "The second key is named by the next edition. Sign one to put it into force.",
  "sheet.done.replace": "The next edition changes the key. Sign one to put it into force.",
  "restore.title": "Restore a key from its backup",
  "restore.check": "Check the backup of a key",
  "restore.file": "Choose the backup file",
  "restore.chosen": "File: {file}",
  "restore.passphrase": "Passphrase of the backup",
  "restore.act": "Restore the key",
  "restore.check.act": "Check it",
  "restore.opening": "The backup is being opened. That takes a few seconds.",
  "restore.done": "The key is restored",
  "restore.checked": "The file holds this key",
  "restore.noFile": "Choose a file first.",
  "members.title": "Members",
  "members.text":
    "Files for members are encrypted for their public keys: nobody else can open them, whoever passes them on. A published edition is signed, not secret: everybody who has the address can read it.",
  "members.none":
    "No members yet. Ask a colleague for their public key: they make it under “Receiving files” on this page of theirs.",
  "members.list": "Members and their keys",
  "members.name": "Name",
  "members.key": "Public key",
  "members.state": "Can open",
  "members.acts": "Actions",
  "members.since": "Files made since {date}",
  "members.until": "Files made from {date} to {left}",
  "members.add": "Add a member",
  "members.added": "{name} can open files made for members from now on",
  "members.leave": "Mark as left",
  "members.back": "Mark as back",
  "members.left": "{name} cannot open files made from now on",
  "members.fault.name": "Give the member a name.",
  "members.fault.key": "This is no public key of age. It begins with age1 and is copied whole.",
  "members.fault.private":
    "This is a private key. Ask for the public one, which begins with age1, and tell its owner to make a new key.",
  "members.who": "Who can open a file made now: {names}.",
  "members.who.nobody": "A file for members made now could be opened by nobody.",
  "members.you": "Myself",
  "members.addSelf": "Let me open these files, too",
  "identity.title": "Receiving files",
  "identity.text": "Give this public key to colleagues. It may go by mail; it opens nothing.",
  "identity.none": "To get encrypted files, make a key and give its public half to whoever sends them.",
  "identity.make": "Make a key for receiving",
  "identity.restore": "Restore it from its backup",
  "identity.key": "Your public key",
  "identity.copy": "Copy the public key",
  "roles.title": "Who can do what",
  "roles.text":
    "There is no server that keeps anybody out. What holds is the signature: who has the key decides what followers take.",
  "roles.role": "Role",
  "roles.can": "Can",
  "roles.cannot": "Cannot prevent",
  "roles.owner": "Owner",
  "roles.owner.is": "has a publisher key",
  "roles.owner.can":
    "Sign editions, change keys, withdraw the set. Nobody else’s file is taken by those who follow.",
  "roles.owner.cannot":
    "That somebody reads the set who has the address, keeps an old file, or switches optional rules off.",
  "roles.editor": "Editor",
  "roles.editor.is": "may put files at the address, or sends proposals",
  "roles.editor.can":
    "Propose: a file of only their changes, which the owner looks through and merges item by item. Put the owner’s signed file at the address.",
  "roles.editor.cannot":
    "That the owner declines. With rights on the server they can take the file away or leave an old one there, which followers notice when it expires; they cannot change it.",
  "roles.viewer": "Viewer",
  "roles.viewer.is": "follows the set",
  "roles.viewer.can":
    "Read everything in it, switch optional rules off, rename and recolour for themselves, go back to one of the last five editions.",
  "roles.viewer.cannot":
    "That an edition which they took changes what their labels say. It only paints: no edition can move or send mail.",
  "roles.leaving": "When somebody leaves",
  "roles.leaving.1": "Take away their right to change the address, and mark them as left above.",
  "roles.leaving.2": "If they had a publisher key, replace it and sign an edition at once.",
  "roles.leaving.3":
    "Files made from now on are closed to them. What they have downloaded stays with them: nothing can take that back.",
  "roles.leaving.4":
    "Whoever followed by the address alone still can, if they can reach it. Move the file to an address that they cannot.",
  "withdraw.title": "Withdraw the set",
  "withdraw.text":
    "Signs a last edition that holds nothing. Once it lies at the address, the set is switched off for everybody who follows it and its labels go; mail is not touched. You can publish again later.",
  "withdraw.act": "Sign edition {version}, which withdraws it",
  "publish.failed": "This page cannot be shown",
} as const;
