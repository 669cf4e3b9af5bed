/** What the panel asks of the background, and what each act comes to, in words. */

import { displayText } from "../../components/display-text.ts";
import type {
  AssignTo,
  ChoosableClient,
  PanelContent,
  PanelLabel,
  Scope,
} from "../../components/panel-content.ts";
import type { CorrectionWeight } from "../../lib/core/learning/weigh-correction.ts";
import type { MessageFacts } from "../../lib/core/message/facts.ts";
import type { Language } from "../../lib/core/settings/settings.ts";
import type { Outcome } from "../../lib/core/shared/outcome.ts";
import type { PanelWords } from "../../lib/i18n/panel/translate-panel.ts";
import type { PanelCall } from "../../lib/messaging/call.ts";

/** What an act came to. `undo`: the token that takes it back; `null`: nothing can be taken back from here. */
export interface Done {
  readonly text: string;
  readonly isFailure: boolean;
  readonly undo: string | null;
  /** What was put right speaks for a change that was not suggested before. */
  readonly suggests: boolean;
}

export interface PanelDesk {
  /** `null`: no answer came, or painting is off. */
  load(facts: MessageFacts, language: Language): Promise<PanelContent | null>;
  find(text: string): Promise<readonly ChoosableClient[]>;
  /** `message`: the id of that beside which it is done. */
  assign(message: string, address: string, scope: Scope, to: AssignTo): Promise<Done>;
  /** `null`: no answer came. */
  weigh(label: PanelLabel, person: NonNullable<PanelContent["person"]>): Promise<CorrectionWeight | null>;
  correct(
    message: string,
    label: PanelLabel,
    person: NonNullable<PanelContent["person"]>,
    scope: Scope,
  ): Promise<Done>;
  note(clientId: string, notes: string): Promise<Done>;
  undo(token: string): Promise<Done>;
  /** `view`: what follows the `#` of the options page's address. */
  openOptions(view: string): void;
}

/** `words`: in the language of the moment. */
export function createPanelDesk(account: string, call: PanelCall, words: () => PanelWords): PanelDesk {
  /** Codes without a sentence of their own get the general one. */
  const told = <T extends { readonly undo: string | null; readonly suggests?: boolean }>(
    answer: Outcome<T>,
    tell: (value: T) => string,
  ): Done => {
    if (answer.ok) {
      const { undo, suggests = false } = answer.value;
      return { text: tell(answer.value), isFailure: false, undo, suggests };
    }
    const text = words().byCode(`panel.failed.${answer.code}`, answer.params) ?? words()("panel.failed");
    return { text, isFailure: true, undo: null, suggests: false };
  };
  return {
    async load(facts, language) {
      const answer = await call("thread.panel", { account, facts, language });
      return answer.ok ? answer.value.panel : null;
    },
    async find(text) {
      const answer = await call("clients.find", { text });
      return answer.ok ? answer.value.clients : [];
    },
    async assign(message, address, scope, to) {
      const answer = await call("sender.assign", { account, message, address, scope, to });
      return told(answer, ({ client, entry, moved, copiedFrom }) => {
        const named = { entry: displayText(entry), client: displayText(client) };
        const others = moved.map(displayText).join(", ");
        const done =
          moved.length === 0
            ? words()("panel.done.assigned", named)
            : words()("panel.done.moved", { ...named, others });
        if (copiedFrom === undefined) return done;
        return `${done} ${words()("panel.done.copied", { client: named.client, set: displayText(copiedFrom) })}`;
      });
    },
    async weigh({ rules }, { address, field }) {
      const answer = await call("label.weigh", {
        account,
        ruleIds: rules.map(({ id }) => id),
        address,
        field,
      });
      return answer.ok ? answer.value : null;
    },
    async correct(message, { rules }, { address, field }, scope) {
      const ruleIds = rules.map(({ id }) => id);
      const answer = await call("label.correct", { account, message, ruleIds, address, scope, field });
      return told(answer, (value) =>
        words()("panel.done.corrected", { rules: value.rules.map(displayText).join(", ") }),
      );
    },
    async note(clientId, notes) {
      return told(await call("client.note", { clientId, notes }), () => words()("panel.done.noted"));
    },
    async undo(token) {
      const answer = await call("edit.undo", { token });
      const undone = answer.ok ? ({ ok: true, value: { undo: null } } as const) : answer;
      return told(undone, () => words()("panel.done.undone"));
    },
    openOptions: (view) => void call("options.open", { view }),
  };
}
