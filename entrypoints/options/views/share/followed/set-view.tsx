/** One followed set: how it stands, what can be done with it, and its parts. */
import { useMemo } from "preact/hooks";
import { Skeleton } from "../../../../../components/skeleton.tsx";
import type { RuleSet } from "../../../../../lib/core/rules/rule-set.ts";
import { labelsOfSet } from "../../../../../lib/core/sharing/labels-of-set.ts";
import { isWaiting } from "../../../../../lib/core/sharing/stand-of-subscription.ts";
import type { Subscription } from "../../../../../lib/core/sharing/subscription.ts";
import type { ViewProps } from "../../../view-props.ts";
import { ConsentCard } from "./consent-card.tsx";
import { useEdition } from "./followed-data.ts";
import { SetClients } from "./set-clients.tsx";
import { SetHead } from "./set-head.tsx";
import { SetLabels } from "./set-labels.tsx";
import { SetRules } from "./set-rules.tsx";
import { SetVersions } from "./set-versions.tsx";
import { StandNotice } from "./stand-notice.tsx";
import { useFollowedWords } from "./use-followed-words.ts";
import { type SetPartName, setAddress, setPartNames } from "./use-open-set.ts";

export interface SetViewProps
  extends Pick<ViewProps, "set" | "settings" | "accounts" | "followed" | "database"> {
  readonly subscription: Subscription;
  readonly part: SetPartName;
}

export function SetView(props: SetViewProps) {
  const { subscription, database, part } = props;
  const { id, active, pending } = subscription;
  const words = useFollowedWords();
  const edition = useEdition(database, id, (active ?? pending?.head)?.hash ?? null);
  const content = edition.status === "ready" ? edition.set : undefined;
  return (
    <>
      <a href="#share/followed">{words("followed.back.toList")}</a>
      <SetHead subscription={subscription} />
      {isWaiting(subscription) && <ConsentCard {...props} isOpen />}
      <StandNotice subscription={subscription} />
      <Parts subscription={subscription} part={part} content={content} />
      {active === null && content !== undefined && <p class="hint">{words("followed.preview")}</p>}
      {part === "versions" && <SetVersions subscription={subscription} />}
      {part !== "versions" && edition.status === "loading" && <Skeleton rows={6} />}
      {part !== "versions" && edition.status === "missing" && (active ?? pending) !== null && (
        <p class="warning">{words("followed.missing")}</p>
      )}
      {content !== undefined && <Part {...props} content={content} />}
    </>
  );
}

interface PartProps extends SetViewProps {
  /** As it was published, without the local layer. */
  readonly content: RuleSet;
}

function Part({ subscription, part, content, set }: PartProps) {
  switch (part) {
    case "rules":
      return <SetRules subscription={subscription} content={content} />;
    case "labels":
      return <SetLabels subscription={subscription} content={content} />;
    case "clients":
      return <SetClients subscription={subscription} content={content} own={set} />;
    case "versions":
      return null;
  }
}

interface PartsProps extends Pick<SetViewProps, "subscription" | "part"> {
  readonly content: RuleSet | undefined;
}

function Parts({ subscription: { id, previous }, part, content }: PartsProps) {
  const words = useFollowedWords();
  const labels = useMemo(() => (content === undefined ? 0 : labelsOfSet(content.rules).length), [content]);
  const counts = {
    rules: content?.rules.length ?? 0,
    labels,
    clients: content?.clients.length ?? 0,
    versions: previous.length + 1,
  };
  return (
    <nav class="tabs set-parts" aria-label={words("followed.parts")}>
      {setPartNames.map((name) => (
        <a
          key={name}
          href={setAddress(id, name)}
          {...(name === part ? { "aria-current": "page" as const } : {})}
        >
          {words(`followed.part.${name}`)}
          {name !== "versions" && content !== undefined && <span class="count tabular">{counts[name]}</span>}
        </a>
      ))}
    </nav>
  );
}
