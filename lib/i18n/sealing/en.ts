/** Why a shared file was not opened or an edition not taken: what happened, what is safe, what to do. Keys are `failure.` and the code. */
export const sealingEn = {
  "failure.sealed.needsPassphrase":
    "The file is encrypted with a passphrase. Nothing was changed. Enter the passphrase that its sender gave you.",
  "failure.sealed.wrongPassphrase":
    "The passphrase does not open this file. Nothing was changed. Check the spelling and try again; if it is right, ask for the file again, as it may be damaged.",
  "failure.sealed.needsKey":
    "The file is encrypted for somebody else: none of your keys opens it. Nothing was changed. Send its maker your public key and ask for a new file.",
  "failure.sealed.damaged":
    "The encrypted file is damaged or was changed on its way. Nothing was changed here. Ask for it again.",
  "failure.sealed.tooHard":
    "Opening this file would take more memory than is safe. Nothing was changed. Do not use it; ask its sender for one made by age with its usual settings.",
  "failure.sealed.badGzip":
    "The packed file is damaged or was cut off. Nothing was changed. Download it again.",
  "failure.sealed.tooManyLayers":
    "The file is packed or encrypted more than {most} times over. Nothing was changed. Ask for one that is packed once.",
  "failure.sealed.badRecipient":
    "This is no public key of age: {recipient}. Nothing was encrypted. Copy the whole key again; it begins with age1.",
  "failure.sealed.noRecipient":
    "Nobody is chosen to encrypt the file for. Nothing was encrypted. Choose at least one member.",
  "failure.sealed.notKeyFile":
    "This file opens, but holds no publisher key. Nothing was changed. Choose the backup that was saved when the key was made.",
  "failure.sealed.notIdentityFile":
    "This file holds no key that opens files. Nothing was changed. Choose the backup of your key, or a file made by age-keygen.",

  "failure.edition.badSignature":
    "The signature does not fit: the file was changed after it was signed, or damaged. What you have stays as it is. Ask the publisher before you use it.",
  "failure.edition.unknownKey":
    "The file is signed with a key that you do not trust for this set. What you have stays as it is. Compare the six words with the publisher, by phone for example.",
  "failure.edition.tooFewSignatures": {
    one: "The file needs the signatures of several keys; of {needed}, {signed} has signed. What you have stays as it is. Tell the publisher.",
    other:
      "The file needs the signatures of several keys; of {needed}, {signed} have signed. What you have stays as it is. Tell the publisher.",
  },
  "failure.edition.notSigned":
    "The file looks like a signed one, but holds no signature that can be read. Nothing was changed. Ask for it again.",
  "failure.edition.unsigned":
    "This set was signed before, and now comes without a signature. What you have stays as it is. Ask the publisher before you use it.",
  "failure.edition.rollback":
    "This is edition {version}, older than edition {known} that you have. What you have stays as it is. If it stays like this, tell the publisher: somebody may be serving an old file.",
  "failure.edition.sameVersion":
    "This is another file than the edition {version} that you have, under the same number. What you have stays as it is. Ask the publisher to publish it again under a new number.",
  "failure.edition.fastForward":
    "The edition jumps from {known} to {version}, by more than {most} at once. What you have stays as it is. Ask the publisher whether this is right.",
  "failure.edition.otherSet":
    "This is another rule set than the one that you follow. What you have stays as it is. Ask the publisher for the right address.",
  "failure.edition.expired":
    "This edition was valid until {day} and is not any more. What you have stays as it is. Ask the publisher to publish a new one.",
  "failure.edition.tooLong":
    "The publisher says that it is valid for more than {days} days, which is more than is allowed. What you have stays as it is. Ask for one that ends sooner.",
  "failure.edition.future":
    "This edition says that it was made in the future. What you have stays as it is. Check the date of this computer; if it is right, tell the publisher.",
  "failure.edition.badRotation":
    "The publisher’s key changed, but old and new key did not both sign the change. What you have stays as it is. Ask the publisher, by phone for example: somebody else may have taken the address over.",
  "failure.edition.newerApp":
    "This edition needs Clientele {version} or newer. What you have stays as it is. Update the extension.",
  "failure.edition.power":
    "The set asks for more than to paint (at {path}), which a shared set may not. What you have stays as it is. Do not use this file; tell the publisher.",
  "failure.edition.badShape":
    "At {path} the signed file should hold {expected}. What you have stays as it is. Tell the publisher.",
} as const;
