/** Turns what an inbox rule of Exchange does into what ours can do. */

import { isJsonObject } from "../../contacts/parse-own-json.ts";
import { DraftedActions } from "../drafted-actions.ts";
import { textOfValue } from "../text-of-value.ts";
import { isTrue, isUnset, type PropertyReader } from "./exchange-conditions.ts";
import { exchangeList, isWiped } from "./exchange-lists.ts";
import { namePerson } from "./exchange-people.ts";

export function exchangeActions(property: PropertyReader): DraftedActions {
  const draft = new DraftedActions();
  for (const [name, act] of acts) {
    const value = property(name);
    if (!isUnset(value)) act(draft, value, name);
  }
  return draft;
}

type Act = (draft: DraftedActions, value: unknown, name: string) => void;

const acts: ReadonlyMap<string, Act> = new Map<string, Act>([
  ["ApplyCategory", labelEach],
  ["ApplySystemCategory", labelEach],
  ["MoveToFolder", fileUnder("action.move")],
  ["CopyToFolder", fileUnder("action.copy")],
  ["MarkImportance", markImportance],
  ["MarkAsRead", onFlag((draft) => draft.lose("lost", "action.markRead"))],
  ["DeleteMessage", onFlag((draft) => draft.lose("risk", "action.delete"))],
  ["SoftDeleteMessage", onFlag((draft) => draft.lose("risk", "action.delete"))],
  ["ForwardTo", sendAway("action.forward")],
  ["ForwardAsAttachmentTo", sendAway("action.forward")],
  ["RedirectTo", sendAway("action.redirect")],
  [
    "SendTextMessageNotificationTo",
    (draft, value) => draft.lose("lost", "action.notify", { value: textOfValue(value) }),
  ],
  ["DeleteSystemCategory", notKnown],
  ["PinMessage", notKnown],
  ["UnpinMessage", notKnown],
  ["StopProcessingRules", onFlag(stop)],
]);

export const exchangeActionNames: ReadonlySet<string> = new Set(
  [...acts.keys()].map((name) => name.toLowerCase()),
);

function notKnown(draft: DraftedActions, value: unknown, name: string): void {
  draft.lose("lost", "action.notKnown", { name: `${name} ${textOfValue(value)}` });
}

function onFlag(act: (draft: DraftedActions) => void): Act {
  return (draft, value, name) => (isTrue(value) ? act(draft) : notKnown(draft, value, name));
}

function stop(draft: DraftedActions): void {
  draft.stop = true;
}

function labelEach(draft: DraftedActions, value: unknown, name: string): void {
  const { values, state } = exchangeList(value);
  if (state === "notInFile") draft.lose("lost", "condition.notInFile", { name });
  if (state === "cut") draft.lose("lost", "condition.cutOff", { name });
  if (state === "guessed") draft.lose("changed", "condition.listGuessed", { value: values.join(", ") });
  for (const category of values) {
    const said = textOfValue(category);
    // What the file does not say is left to the user to name, as a folder's id is.
    draft.label("category", isWiped(said) ? "" : said, said);
  }
}

function sendAway(code: "action.forward" | "action.redirect"): Act {
  return (draft, value) => {
    const { values } = exchangeList(value, true);
    draft.lose("risk", code, {
      value: values.map(namePerson).filter(Boolean).join(", ") || textOfValue(value),
    });
  };
}

function markImportance(draft: DraftedActions, value: unknown, name: string): void {
  const said = isJsonObject(value) ? textOfValue(value["Value"] ?? value["value"]) : textOfValue(value);
  if (/^(?:high|2)$/i.test(said.trim())) draft.raise("action.important");
  else if (/^(?:low|0)$/i.test(said.trim())) draft.lower();
  else notKnown(draft, value, name);
}

/** `ana@acme.example:\Inbox\Clients` is the folder `Clients`: labels have no inbox above them. */
function fileUnder(code: "action.move" | "action.copy"): Act {
  return (draft, value) => {
    const path = folderPath(value);
    const act = ownFolders.get(path.toLowerCase());
    if (act !== undefined) act(draft);
    else draft.folder(code, isWiped(path) ? "" : path, path === "" ? textOfValue(value) : path);
  };
}

function folderPath(value: unknown): string {
  const written = isJsonObject(value)
    ? (value["FolderPath"] ?? value["DisplayName"] ?? value["Name"] ?? value["Identity"] ?? "")
    : value;
  const [, path = ""] = /^(?:[^\\/]*:(?=[\\/]))?([\s\S]*)$/.exec(textOfValue(written).trim()) ?? [];
  const parts = path.split(/[\\/]/).filter((part) => part !== "");
  return (parts.length > 1 && inboxes.has(parts[0]?.toLowerCase() ?? "") ? parts.slice(1) : parts).join("/");
}

const inboxes: ReadonlySet<string> = new Set(["inbox", "收件箱", "收件匣"]);

const deleting = (draft: DraftedActions) => draft.lose("risk", "action.delete");
const junking = (draft: DraftedActions) => draft.lose("lost", "action.junk");
const archiving = (draft: DraftedActions) => draft.lose("lost", "action.archive");
const staying = () => {};

const ownFolders: ReadonlyMap<string, (draft: DraftedActions) => void> = new Map([
  ["inbox", staying],
  ["收件箱", staying],
  ["收件匣", staying],
  ["deleted items", deleting],
  ["已删除邮件", deleting],
  ["刪除的郵件", deleting],
  ["junk email", junking],
  ["junk e-mail", junking],
  ["垃圾邮件", junking],
  ["垃圾郵件", junking],
  ["archive", archiving],
  ["存档", archiving],
  ["封存", archiving],
]);
