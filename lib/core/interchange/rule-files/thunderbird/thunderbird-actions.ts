/** Turns what a filter of Thunderbird does into what ours can do. */
import { decodeUtf7 } from "../decode-utf7.ts";
import { DraftedActions } from "../drafted-actions.ts";
import { tagName } from "./tag-name.ts";

export interface ThunderbirdAction {
  readonly name: string;
  readonly value: string;
}

export function thunderbirdActions(actions: readonly ThunderbirdAction[]): DraftedActions {
  const draft = new DraftedActions();
  for (const { name, value } of actions) {
    const act = acts.get(name.trim().toLowerCase());
    if (act === undefined) draft.lose("lost", "action.notKnown", { name: `${name} ${value}`.trim() });
    else act(draft, value);
  }
  return draft;
}

type Act = (draft: DraftedActions, value: string) => void;

const acts: ReadonlyMap<string, Act> = new Map<string, Act>([
  ["move to folder", fileUnder("action.move")],
  ["copy to folder", fileUnder("action.copy")],
  ["addtag", (draft, value) => draft.label("tag", tagName(value), value)],
  ["label", (draft, value) => draft.label("tag", tagName(`$label${value}`), `$label${value}`)],
  ["change priority", changePriority],
  ["mark flagged", (draft) => draft.raise("action.star")],
  ["stop execution", stop],
  ["delete", (draft) => draft.lose("risk", "action.delete")],
  ["delete from pop3 server", (draft) => draft.lose("risk", "action.delete")],
  ["forward", (draft, value) => draft.lose("risk", "action.forward", { value })],
  ["reply", (draft, value) => draft.lose("risk", "action.reply", { value })],
  ["mark read", (draft) => draft.lose("lost", "action.markRead")],
  ["mark unread", (draft) => draft.lose("lost", "action.markRead")],
  ["junkscore", (draft) => draft.lose("lost", "action.junk")],
]);

function stop(draft: DraftedActions): void {
  draft.stop = true;
}

function changePriority(draft: DraftedActions, value: string): void {
  if (/^high(?:est)?$/i.test(value.trim())) draft.raise("action.important");
  else if (/^low(?:est)?$/i.test(value.trim())) draft.lower();
  else draft.lose("lost", "action.notKnown", { name: `Change priority ${value}` });
}

function fileUnder(code: "action.move" | "action.copy"): Act {
  return (draft, uri) => {
    const path = folderPath(uri);
    const last = path.slice(path.lastIndexOf("/") + 1).toLowerCase();
    if (/^(?:trash|deleted|deleted items|已删除|已刪除|回收站)$/.test(last))
      draft.lose("risk", "action.delete");
    else if (/^(?:junk|spam|junk e-?mail|垃圾邮件|垃圾郵件)$/.test(last)) draft.lose("lost", "action.junk");
    else if (last !== "inbox") draft.folder(code, path, path === "" ? uri : path);
  };
}

/** `imap://ana@mail.example/INBOX/Clients` is the folder `Clients`: labels have no inbox above them. */
function folderPath(uri: string): string {
  const parts = uri
    .replace(/^[a-z-]+:\/\/[^/]*\/?/i, "")
    .split("/")
    .filter((part) => part !== "")
    .map((part) => (/^imap:/i.test(uri) ? decodeUtf7(decoded(part)) : decoded(part)));
  return (parts.length > 1 && /^inbox$/i.test(parts[0] ?? "") ? parts.slice(1) : parts).join("/");
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    // Expected: a URIError for a lone percent sign, which then stands for itself.
    return part;
  }
}
