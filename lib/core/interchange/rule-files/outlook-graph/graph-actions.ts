/** Turns what a rule of Microsoft Graph does (`messageRuleActions`) into what ours can do. */

import { isJsonObject, type JsonObject } from "../../contacts/parse-own-json.ts";
import { DraftedActions } from "../drafted-actions.ts";
import { textOfValue } from "../text-of-value.ts";

export function graphActions(actions: JsonObject): DraftedActions {
  const draft = new DraftedActions();
  for (const [name, value] of Object.entries(actions)) {
    const isEmpty = value === null || value === false || value === "" || namesOf(value).length === 0;
    if (isEmpty || name.startsWith("@odata.")) continue;
    const act = acts.get(name);
    if (act === undefined) draft.lose("lost", "action.notKnown", { name });
    else act(draft, value);
  }
  return draft;
}

type Act = (draft: DraftedActions, value: unknown) => void;

const acts: ReadonlyMap<string, Act> = new Map<string, Act>([
  ["assignCategories", labelEach],
  ["moveToFolder", fileUnder("action.move")],
  ["copyToFolder", fileUnder("action.copy")],
  ["markImportance", markImportance],
  ["stopProcessingRules", stop],
  ["markAsRead", (draft) => draft.lose("lost", "action.markRead")],
  ["delete", (draft) => draft.lose("risk", "action.delete")],
  ["permanentDelete", (draft) => draft.lose("risk", "action.delete")],
  ["forwardTo", sendAway("action.forward")],
  ["forwardAsAttachmentTo", sendAway("action.forward")],
  ["redirectTo", sendAway("action.redirect")],
]);

function stop(draft: DraftedActions): void {
  draft.stop = true;
}

function labelEach(draft: DraftedActions, value: unknown): void {
  for (const category of namesOf(value)) draft.label("category", category);
}

function sendAway(code: "action.forward" | "action.redirect"): Act {
  return (draft, value) => draft.lose("risk", code, { value: namesOf(value).join(", ") });
}

/** Folders that every mailbox has go by names of Graph in place of an id. */
function fileUnder(code: "action.move" | "action.copy"): Act {
  return (draft, value) => {
    const [folder = ""] = namesOf(value);
    const act = ownFolders.get(folder.toLowerCase());
    // An id names nothing: the user does.
    if (act === undefined) draft.folder(code, isFolderId(folder) ? "" : folder, folder);
    else act(draft);
  };
}

const ownFolders: ReadonlyMap<string, (draft: DraftedActions) => void> = new Map([
  ["inbox", () => {}],
  ["deleteditems", (draft: DraftedActions) => draft.lose("risk", "action.delete")],
  ["recoverableitemsdeletions", (draft: DraftedActions) => draft.lose("risk", "action.delete")],
  ["junkemail", (draft: DraftedActions) => draft.lose("lost", "action.junk")],
  ["archive", (draft: DraftedActions) => draft.lose("lost", "action.archive")],
]);

function isFolderId(folder: string): boolean {
  if (/^A[AQ]Mk[\w+/-]*=*$|^[\w+/-]*\d[\w+/-]*=+$/.test(folder)) return true;
  return /^[\w+/=-]{20,}$/.test(folder) && /[A-Z]/.test(folder) && /\d|=$/.test(folder);
}

function markImportance(draft: DraftedActions, value: unknown): void {
  if (value === "high") draft.raise("action.important");
  else if (value === "low") draft.lower();
  else draft.lose("lost", "action.notKnown", { name: `markImportance ${namesOf(value).join()}` });
}

/** Texts of a value as they stand, and of recipients the address, or the name where there is none. */
function namesOf(value: unknown): string[] {
  const list = Array.isArray(value) ? value : [value];
  return list.map((each) => {
    const mailbox = isJsonObject(each) ? (each["emailAddress"] ?? each) : each;
    return isJsonObject(mailbox)
      ? textOfValue(mailbox["address"] ?? mailbox["name"] ?? "")
      : textOfValue(mailbox);
  });
}
