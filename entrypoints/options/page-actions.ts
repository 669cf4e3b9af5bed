/**
 * What the views can do: every change goes to the background as a message, and
 * comes back as a toast that says what was done and takes it back.
 */
import { type ComponentChildren, createContext } from "preact";
import { useCallback, useContext, useMemo, useRef, useState } from "preact/hooks";
import type { ToastContent } from "../../components/toast-list.tsx";
import type { Translation } from "../../components/translation.tsx";
import type { ChangeWay } from "../../lib/core/clients/history/client-change.ts";
import type { RuleSetEdit } from "../../lib/core/rules/rule-set-edit.ts";
import { type Failure, failureSentence } from "../../lib/i18n/failure-sentence.ts";
import type { Call } from "../../lib/messaging/call.ts";
import type { Request } from "../../lib/messaging/protocol.ts";

export interface PageActions {
  readonly call: Call;
  /**
   * Sends an edit of the rule set; `done` is the toast's text, `way` how the history of
   * clients tells of it (default `edit`), `more` what the toast says besides. Gives whether it was carried out.
   */
  readonly edit: (
    edit: RuleSetEdit,
    done: string,
    way?: ChangeWay,
    more?: ComponentChildren,
  ) => Promise<boolean>;
  readonly tell: (toast: Omit<ToastContent, "id">) => void;
  readonly tellFailure: (failure: Failure) => void;
}

export const PageActionsContext = createContext<PageActions | null>(null);

export function usePageActions(): PageActions {
  const actions = useContext(PageActionsContext);
  if (actions === null) throw new Error("a view was rendered without page actions");
  return actions;
}

export interface PageToasts {
  readonly actions: PageActions;
  readonly toasts: readonly ToastContent[];
  readonly dismiss: (id: number) => void;
}

/** At most three toasts are kept: older ones would cover the list. */
const mostToasts = 3;

export function useToastedActions(call: Call, t: Translation): PageToasts {
  const [toasts, setToasts] = useState<readonly ToastContent[]>([]);
  const nextId = useRef(1);
  const dismiss = useCallback((id: number) => setToasts((old) => old.filter((toast) => toast.id !== id)), []);

  const actions = useMemo<PageActions>(() => {
    const tell = (toast: Omit<ToastContent, "id">) => {
      const id = nextId.current;
      nextId.current += 1;
      setToasts((old) => [...old, { ...toast, id }].slice(-mostToasts));
    };
    const tellFailure = (failure: Failure) => tell({ kind: "failed", text: failureSentence(t, failure) });
    // The schema's type has lists that could be changed, ours has not: the same value for both.
    const edit: PageActions["edit"] = async (change, done, way = "edit", more) => {
      const answer = await call("rules.edit", { edit: change as Request<"rules.edit">["edit"], way });
      if (!answer.ok) {
        tellFailure(answer);
        return false;
      }
      const { inverse } = answer.value;
      const undo = () => void edit(inverse, t("done.undone"), "undo");
      const action = { label: t("action.undo"), run: undo };
      tell({ kind: "done", text: done, ...(more === undefined ? {} : { more }), action });
      return true;
    };
    return { call, edit, tell, tellFailure };
  }, [call, t]);

  return { actions, toasts, dismiss };
}
