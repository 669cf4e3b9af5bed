/**
 * What can be decided about an unknown sender. Each decision goes to the background
 * at once, says what was done, and can be taken back: from its toast, or the last
 * one by a key.
 */
import { useRef } from "preact/hooks";
import { useTranslation } from "../../../../components/translation.tsx";
import { assignSender } from "../../../../lib/core/clients/assign-sender.ts";
import { clientOfProposal } from "../../../../lib/core/clients/proposals/client-of-proposal.ts";
import type { ClientProposal } from "../../../../lib/core/clients/proposals/propose-clients.ts";
import type { Client, RuleSet, Tier } from "../../../../lib/core/rules/rule-set.ts";
import type { RuleSetEdit } from "../../../../lib/core/rules/rule-set-edit.ts";
import { ownPeopleOfAccounts } from "../../../../lib/core/settings/own-people.ts";
import type { Settings } from "../../../../lib/core/settings/settings.ts";
import type { Request } from "../../../../lib/messaging/protocol.ts";
import { newId } from "../../new-id.ts";
import { usePageActions } from "../../page-actions.ts";
import { shownEntry } from "../senders/shown-entry.ts";
import { useSenderWords } from "../senders/use-sender-words.ts";

export interface Decisions {
  readonly makeClient: (
    sender: ClientProposal,
    as: { readonly name: string; readonly tier: Tier },
  ) => Promise<boolean>;
  readonly addTo: (sender: ClientProposal, client: Client) => Promise<boolean>;
  /** Everybody of the domain is a colleague; a single address is the user's own. */
  readonly markInternal: (sender: ClientProposal) => Promise<boolean>;
  readonly ignore: (sender: ClientProposal, isIgnored: boolean) => Promise<boolean>;
  /** Takes back the last decision that still holds. */
  readonly undo: () => void;
}

interface Step {
  /** Gives whether it was taken back. */
  readonly takeBack: () => Promise<boolean>;
}

export interface DecisionsFor {
  readonly set: RuleSet;
  readonly settings: Settings;
  readonly accounts: readonly string[];
}

export function useDecisions(around: DecisionsFor): Decisions {
  const t = useTranslation();
  const words = useSenderWords();
  const { call, tell, tellFailure } = usePageActions();
  const steps = useRef<readonly Step[]>([]);

  const takeBack = (step: Step) => {
    if (!steps.current.includes(step)) return;
    steps.current = steps.current.filter((other) => other !== step);
    void step.takeBack().then((isDone) => {
      if (isDone) tell({ kind: "done", text: t("done.undone") });
    });
  };
  /** Keeps the way back, and says what was done. */
  const done = (text: string, back: Step["takeBack"]): true => {
    const step = { takeBack: back };
    steps.current = [...steps.current, step];
    tell({ kind: "done", text, action: { label: t("action.undo"), run: () => takeBack(step) } });
    return true;
  };

  const editRules = async (edit: RuleSetEdit): Promise<RuleSetEdit | null> => {
    // The schema's type has lists that could be changed, ours has not: the same value for both.
    const answer = await call("rules.edit", { edit: edit as Request<"rules.edit">["edit"] });
    if (answer.ok) return answer.value.inverse;
    tellFailure(answer);
    return null;
  };
  const editUndoably = async (edit: RuleSetEdit, text: string): Promise<boolean> => {
    const inverse = await editRules(edit);
    return inverse !== null && done(text, async () => (await editRules(inverse)) !== null);
  };
  const saveOwn = async (account: string, entry: string, own: boolean): Promise<boolean> => {
    const answer = await call("account.own", { account, entry, own });
    if (!answer.ok) tellFailure(answer);
    return answer.ok;
  };
  const saveIgnored = async (entry: string, ignored: boolean): Promise<boolean> => {
    const answer = await call("sender.ignore", { entry, ignored });
    if (!answer.ok) tellFailure(answer);
    return answer.ok;
  };

  return {
    makeClient: (sender, as) => {
      const client = clientOfProposal(sender, as, newId());
      return editUndoably({ kind: "client.save", client }, words("triage.done.new", { name: client.name }));
    },
    addTo: (sender, client) => {
      const { set, settings, accounts } = around;
      const address = sender.people[0]?.address ?? sender.entry;
      const own = ownPeopleOfAccounts(settings, accounts);
      const to = { clientId: client.id };
      const assigned = assignSender(set, { address, scope: sender.scope, to }, own, newId());
      if (!assigned.ok) {
        tellFailure(assigned);
        return Promise.resolve(false);
      }
      const entry = shownEntry(assigned.entry);
      return editUndoably(assigned.edit, words("triage.done.add", { entry, name: client.name }));
    },
    markInternal: async ({ entry, accounts: [account] }) => {
      if (account === undefined || !(await saveOwn(account, entry, true))) return false;
      const text = words("triage.done.internal", { entry: shownEntry(entry), account });
      return done(text, () => saveOwn(account, entry, false));
    },
    ignore: async ({ entry }, isIgnored) => {
      if (!(await saveIgnored(entry, isIgnored))) return false;
      const text = words(isIgnored ? "triage.done.ignore" : "triage.done.askAgain", {
        entry: shownEntry(entry),
      });
      return done(text, () => saveIgnored(entry, !isIgnored));
    },
    undo: () => {
      const last = steps.current.at(-1);
      if (last === undefined) tell({ kind: "done", text: words("triage.nothingToUndo") });
      else takeBack(last);
    },
  };
}
