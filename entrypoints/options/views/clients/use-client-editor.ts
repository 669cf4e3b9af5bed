/** The client in the sheet: opened, closed without losing what was typed, saved, copied, deleted. */
import { useState } from "preact/hooks";
import { useTranslation } from "../../../../components/translation.tsx";
import type { Client, RuleSet } from "../../../../lib/core/rules/rule-set.ts";
import { newId } from "../../new-id.ts";
import { usePageActions } from "../../page-actions.ts";
import { type ClientDraft, clientOfDraft, draftOfClient, emptyClientDraft } from "./client-draft.ts";

export interface ClientEditor {
  readonly draft: ClientDraft | undefined;
  readonly change: (draft: ClientDraft) => void;
  readonly open: (client: Client) => void;
  readonly add: () => void;
  readonly duplicate: (client: Client) => void;
  readonly remove: (client: Client) => void;
  readonly save: (draft: ClientDraft) => void;
  /** Does nothing where nothing is open. */
  readonly close: () => void;
  /** As it was before a change that its history tells of; `time` in words. */
  readonly takeBack: (to: Client, done: string) => void;
}

/** `onOpen`: the place of the sheet is wanted. */
export function useClientEditor(set: RuleSet, onOpen: () => void): ClientEditor {
  const t = useTranslation();
  const { edit, tell } = usePageActions();
  const [draft, setDraft] = useState<ClientDraft>();

  /** Nothing typed is lost by closing: the toast opens it again. */
  const close = () => {
    setDraft(undefined);
    if (draft === undefined || !isChanged(draft, set)) return;
    const action = { label: t("draft.restore"), run: () => open(draft) };
    tell({ kind: "done", text: t("draft.discarded", { name: draft.name }), action });
  };
  const open = (next: ClientDraft) => {
    onOpen();
    setDraft(next);
  };
  const show = (next: ClientDraft) => {
    close();
    open(next);
  };
  const save = async (saved: ClientDraft) => {
    const isNew = !set.clients.some(({ id }) => id === saved.id);
    const client = clientOfDraft(saved);
    const done = t(isNew ? "clients.added" : "clients.saved", { name: client.name });
    if (await edit({ kind: "client.save", client }, done)) setDraft(undefined);
  };
  return {
    draft,
    change: setDraft,
    open: (client) => show(draftOfClient(client)),
    add: () => show(emptyClientDraft(newId())),
    duplicate: (client) =>
      show({ ...draftOfClient(client), id: newId(), name: t("client.copyOf", { name: client.name }) }),
    remove: (client) => {
      if (draft?.id === client.id) setDraft(undefined);
      void edit({ kind: "client.delete", id: client.id }, t("clients.deleted", { name: client.name }));
    },
    save: (saved) => void save(saved),
    close,
    takeBack: async (to, done) => {
      if (await edit({ kind: "client.save", client: to }, done, "history")) setDraft(draftOfClient(to));
    },
  };
}

function isChanged(draft: ClientDraft, set: RuleSet): boolean {
  const stored = set.clients.find(({ id }) => id === draft.id);
  const before = stored === undefined ? emptyClientDraft(draft.id) : draftOfClient(stored);
  const { base: _draft, ...now } = draft;
  const { base: _before, ...then } = before;
  return JSON.stringify(now) !== JSON.stringify(then);
}
