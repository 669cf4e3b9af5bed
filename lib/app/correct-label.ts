/** Keeps the rules that gave a wrong label from firing for a sender, as a Gmail page asks for it. */
import { type Correction, exceptSender } from "../core/rules/except-sender.ts";
import { ownPeopleOfAll } from "../core/settings/own-people.ts";
import type { Outcome } from "../core/shared/outcome.ts";
import { type LearnFromPorts, learnFrom } from "./learn-from.ts";
import { tellWhose } from "./tell-whose.ts";
import { editUndoably, type UndoableEditPorts } from "./undoable-edit.ts";

export interface Corrected {
  readonly revision: number;
  readonly undo: string | null;
  /** Names of the rules that have an exception more. */
  readonly rules: string[];
  /** The corrections made until now speak for a change that was not suggested before. */
  readonly suggests: boolean;
}

export interface AtMessage {
  readonly account?: string;
  /** Id of the message beside which it was asked for. */
  readonly message?: string;
}

/** Codes: those of `exceptSender`, `rule.followed` with `set`, and those of edits. */
export async function correctLabel(
  ports: UndoableEditPorts & LearnFromPorts,
  { account, message, ...correction }: Correction & AtMessage,
): Promise<Outcome<Corrected>> {
  const done = await editUndoably(ports, (set) => exceptSender(set, correction));
  if (!done.ok) return await tellWhose(ports.state, done, correction.ruleIds);
  const { revision, undo, plan, set } = done.value;
  const present = await ports.state.settings();
  const suggests =
    present.ok &&
    (await learnFrom(
      ports,
      { kind: "label", account: account ?? null, message: message ?? null, ...correction },
      { set, own: ownPeopleOfAll(present.value.settings, account ?? "") },
    ));
  return { ok: true, value: { revision, undo, rules: plan.rules.map(({ name }) => name), suggests } };
}
