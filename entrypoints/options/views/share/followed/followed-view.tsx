/** The tab of followed sets: the list of them with what waits for the user, or one of them. */
import { useEffect } from "preact/hooks";
import { Button } from "../../../../../components/button.tsx";
import { Notice } from "../../../../../components/notice.tsx";
import { Skeleton } from "../../../../../components/skeleton.tsx";
import { useTranslation } from "../../../../../components/translation.tsx";
import type { FollowedSet } from "../../../../../lib/core/sharing/followed-set.ts";
import { failureSentence } from "../../../../../lib/i18n/failure-sentence.ts";
import type { ViewProps } from "../../../view-props.ts";
import { useSubscriptions } from "./followed-data.ts";
import { FollowedList } from "./followed-list.tsx";
import { SetView } from "./set-view.tsx";
import { useFollowedWords } from "./use-followed-words.ts";
import { type OpenSet, setAddress, useOpenSet } from "./use-open-set.ts";

export function FollowedView(props: ViewProps) {
  const t = useTranslation();
  const words = useFollowedWords();
  const open = useOpenSet();
  const subscriptions = useSubscriptions(props.database);
  useResolvedItem(open, props.followed);
  if (subscriptions.status === "loading") return <Skeleton rows={8} />;
  if (subscriptions.status === "failed") {
    const { failure, retry } = subscriptions;
    return (
      <Notice kind="failed" title={t("failure.title")} text={failureSentence(t, failure)}>
        <Button label={t("action.retry")} onPress={retry} />
      </Notice>
    );
  }
  if (open.kind === "list") return <FollowedList {...props} subscriptions={subscriptions.value} />;
  const shown = subscriptions.value.find(({ id }) => id === open.id);
  if (open.kind === "set" && shown !== undefined) {
    return <SetView key={shown.id} {...props} subscription={shown} part={open.part} />;
  }
  const gone = open.kind === "set" ? "followed.gone" : "followed.gone.item";
  return (
    <Notice kind="empty" title={words(gone)}>
      <a href="#share/followed">{words("followed.back.toList")}</a>
    </Notice>
  );
}

/** An address that names a rule or a client leads on to the set that holds it. */
function useResolvedItem(open: OpenSet, followed: readonly FollowedSet[]): void {
  useEffect(() => {
    if (open.kind !== "rule" && open.kind !== "client") return;
    const part = open.kind === "rule" ? "rules" : "clients";
    const holder = followed.find(({ set }) => set[part].some(({ id }) => id === open.id));
    if (holder === undefined) return;
    history.replaceState(null, "", `${setAddress(holder.id, part)}/${encodeURIComponent(open.id)}`);
    dispatchEvent(new HashChangeEvent("hashchange"));
  }, [open, followed]);
}
