/** What a user can do with followed sets: each act is a message to the background, told in a toast that takes it back where that is possible. */
import { useMemo } from "preact/hooks";
import { type Translation, useTranslation } from "../../../../../components/translation.tsx";
import type { EditionHead } from "../../../../../lib/core/sharing/edition.ts";
import type { LocalLayer } from "../../../../../lib/core/sharing/local-layer.ts";
import { nameOfSubscription } from "../../../../../lib/core/sharing/name-of-subscription.ts";
import type { Subscription } from "../../../../../lib/core/sharing/subscription.ts";
import type { Failure } from "../../../../../lib/i18n/failure-sentence.ts";
import {
  type FollowedWords,
  translateFollowed,
} from "../../../../../lib/i18n/followed/translate-followed.ts";
import { formatDayTime } from "../../../../../lib/i18n/format.ts";
import type { Request } from "../../../../../lib/messaging/protocol.ts";
import { type PageActions, usePageActions } from "../../../page-actions.ts";
import { followedFailure } from "./followed-failure.ts";

/** Each gives whether it was carried out. */
export interface FollowedActs {
  readonly check: (subscription: Subscription) => Promise<boolean>;
  /** Takes or declines what waits. */
  readonly consent: (subscription: Subscription, accept: boolean) => Promise<boolean>;
  /** `done`: the toast's text. */
  readonly adjust: (subscription: Subscription, layer: LocalLayer, done: string) => Promise<boolean>;
  /** `null`: to the newest. */
  readonly goBack: (subscription: Subscription, to: EditionHead | null) => Promise<boolean>;
  readonly switchOn: (subscription: Subscription, isOn: boolean) => Promise<boolean>;
  /** `null`: as it calls itself. */
  readonly rename: (subscription: Subscription, name: string | null) => Promise<boolean>;
  readonly remove: (subscription: Subscription) => Promise<boolean>;
}

export function useFollowedActs(): FollowedActs {
  const t = useTranslation();
  const { call, tell } = usePageActions();
  return useMemo(() => createActs({ call, tell }, t, translateFollowed(t.language)), [call, tell, t]);
}

function createActs(
  { call, tell }: Pick<PageActions, "call" | "tell">,
  t: Translation,
  words: FollowedWords,
): FollowedActs {
  const tellFailure = (failure: Failure) => tell({ kind: "failed", text: followedFailure(t, failure) });
  const told = async (
    asked: Promise<{ readonly ok: true } | ({ readonly ok: false } & Failure)>,
    done: string,
    undo?: () => Promise<boolean>,
  ): Promise<boolean> => {
    const answer = await asked;
    if (!answer.ok) {
      tellFailure(answer);
      return false;
    }
    const action = undo && { label: t("action.undo"), run: () => void undo() };
    tell({ kind: "done", text: done, ...(action === undefined ? {} : { action }) });
    return true;
  };
  const acts: FollowedActs = {
    async check(subscription) {
      const answer = await call("subscription.check", { id: subscription.id });
      if (answer.ok) {
        const name = nameOfSubscription(subscription);
        tell({ kind: "done", text: words(`followed.check.${answer.value.news}`, { name }) });
      } else tellFailure(answer);
      return answer.ok;
    },
    async consent(subscription, accept) {
      const { id, pending, active } = subscription;
      if (pending === null) return false;
      const name = nameOfSubscription(subscription);
      // What was never followed leaves nothing behind.
      const left = active === null ? "followed.removed" : "followed.declined";
      const taken = active === null ? "followed.taken" : "followed.updated";
      const done = words(accept ? taken : left, { name });
      return told(call("subscription.consent", { id, hash: pending.head.hash, accept }), done);
    },
    adjust(subscription, layer, done) {
      const { id, layer: before } = subscription;
      const save = (next: LocalLayer) => call("subscription.layer", { id, layer: sent(next) });
      return told(save(layer), done, () => told(save(before), t("done.undone")));
    },
    goBack(subscription, to) {
      const { id, active, held } = subscription;
      const save = (hash: string | null) => call("subscription.back", { id, hash });
      const name = nameOfSubscription(subscription);
      const done = to === null ? words("followed.newestAgain", { name }) : wentBack(to, words, t);
      const before = held === null ? null : (active?.hash ?? null);
      return told(save(to?.hash ?? null), done, () => told(save(before), t("done.undone")));
    },
    switchOn(subscription, isOn) {
      const { id } = subscription;
      const save = (next: boolean) => call("subscription.change", { id, isOn: next });
      const name = nameOfSubscription(subscription);
      const done = words(isOn ? "followed.switchedOn" : "followed.switchedOff", { name });
      return told(save(isOn), done, () => told(save(!isOn), t("done.undone")));
    },
    rename(subscription, name) {
      const { id, name: before } = subscription;
      const save = (next: string | null) => call("subscription.change", { id, name: next });
      const done = words("followed.renamed", { name: nameOfSubscription({ ...subscription, name }) });
      return told(save(name), done, () => told(save(before), t("done.undone")));
    },
    remove(subscription) {
      const done = words("followed.removed", { name: nameOfSubscription(subscription) });
      return told(call("subscription.remove", { id: subscription.id }), done);
    },
  };
  return acts;
}

/** The schema's type has lists that could be changed, ours has not: the same value for both. */
function sent(layer: LocalLayer): Request<"subscription.layer">["layer"] {
  return layer as Request<"subscription.layer">["layer"];
}

function wentBack({ version, fetchedAt }: EditionHead, words: FollowedWords, t: Translation): string {
  return version === null
    ? words("followed.wentBack.dated", { date: formatDayTime(fetchedAt, t.language) })
    : words("followed.wentBack", { version });
}
