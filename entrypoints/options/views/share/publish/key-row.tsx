/** One publisher key: its six words, where it lies, and what the next edition does with it. */
import { Button } from "../../../../../components/button.tsx";
import { Icon } from "../../../../../components/icon.tsx";
import { formatDate } from "../../../../../lib/i18n/format-moment.ts";
import type { KeyRecord } from "../../../../../lib/storage/records.ts";
import { useFingerprint } from "./use-fingerprint.ts";
import { usePublishWords } from "./use-publish-words.ts";

export interface ShownKey {
  /** The public key. */
  readonly id: string;
  /** `null`: it lies nowhere but in its backup. */
  readonly record: KeyRecord | null;
  /** By the next edition. */
  readonly isNamed: boolean;
  /** By the last one. */
  readonly wasNamed: boolean;
  /** The next edition names no other. */
  readonly isOnlyOne: boolean;
  /** There was an edition before. */
  readonly isPublished: boolean;
}

export interface KeyRowProps {
  readonly shown: ShownKey;
  readonly onCheck: (record: KeyRecord) => void;
  readonly onName: (isNamed: boolean) => void;
  readonly onDrop: () => void;
}

export function KeyRow({ shown, onCheck, onName, onDrop }: KeyRowProps) {
  const words = usePublishWords();
  const fingerprint = useFingerprint(shown.id);
  const { record, isNamed, isOnlyOne } = shown;
  const isUnsaved = record !== null && record.backedUpAt === undefined;
  return (
    <li>
      <code class="fingerprint" lang="en">
        {fingerprint?.words ?? "…"}
      </code>
      <p class={isUnsaved ? "warning" : "hint"}>
        {isUnsaved && <Icon name="warning" />}
        <KeyPlace record={record} />
      </p>
      <p class="hint">
        <KeyPart shown={shown} />
      </p>
      <div class="button-row">
        {isUnsaved && <Button label={words("keys.check")} icon="check" onPress={() => onCheck(record)} />}
        {isNamed && !isOnlyOne && (
          <Button label={words("keys.unname")} kind="quiet" onPress={() => onName(false)} />
        )}
        {!isNamed && !isUnsaved && (
          <Button label={words("keys.name")} kind="quiet" onPress={() => onName(true)} />
        )}
        {!isNamed && record !== null && (
          <Button label={words("keys.drop")} kind="danger" icon="trash" onPress={onDrop} />
        )}
      </div>
    </li>
  );
}

function KeyPlace({ record }: { readonly record: KeyRecord | null }) {
  const words = usePublishWords();
  if (record === null) return <>{words("keys.offline")}</>;
  const { madeAt, backedUpAt } = record;
  if (backedUpAt === undefined) return <>{words("keys.noBackup")}</>;
  const made = words("keys.made", { date: formatDate(madeAt, words.language) });
  return <>{`${made} · ${words("keys.backedUp", { date: formatDate(backedUpAt, words.language) })}`}</>;
}

function KeyPart({ shown: { isNamed, wasNamed, isPublished, record } }: { readonly shown: ShownKey }) {
  const words = usePublishWords();
  if (!isNamed) return <>{record?.backedUpAt !== undefined && isPublished && words("keys.retired")}</>;
  const isNew = isPublished && !wasNamed;
  return <>{isNew ? `${words("keys.named")} (${words("keys.isNew")})` : words("keys.named")}</>;
}
