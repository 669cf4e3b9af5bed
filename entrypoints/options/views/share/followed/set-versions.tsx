/** The versions that are kept: the one in use, and those that one can go back to. */
import { Button } from "../../../../../components/button.tsx";
import { useTranslation } from "../../../../../components/translation.tsx";
import type { EditionHead } from "../../../../../lib/core/sharing/edition.ts";
import type { Subscription } from "../../../../../lib/core/sharing/subscription.ts";
import { formatDayTime } from "../../../../../lib/i18n/format.ts";
import { editionHolds, editionVersion } from "./edition-words.ts";
import { useFollowedActs } from "./use-followed-acts.ts";
import { useFollowedWords } from "./use-followed-words.ts";

export function SetVersions({ subscription }: { readonly subscription: Subscription }) {
  const t = useTranslation();
  const words = useFollowedWords();
  const acts = useFollowedActs();
  const { active, previous, source } = subscription;
  const backName = ({ version, fetchedAt }: EditionHead) =>
    version === null
      ? words("followed.versions.back.dated", { date: formatDayTime(fetchedAt, t.language) })
      : words("followed.versions.back.named", { version });
  return (
    <section class="card">
      <ul class="versions">
        {active !== null && (
          <li>
            <Version head={active} />
            <span class="stand current">{words("followed.versions.inUse")}</span>
          </li>
        )}
        {previous.map((head) => (
          <li key={head.hash}>
            <Version head={head} />
            {source === "user" && (
              <Button label={backName(head)} onPress={() => void acts.goBack(subscription, head)} />
            )}
          </li>
        ))}
      </ul>
      {previous.length === 0 && <p class="hint">{words("followed.versions.none")}</p>}
    </section>
  );
}

function Version({ head }: { readonly head: EditionHead }) {
  const t = useTranslation();
  return (
    <div>
      <p class="tabular">{editionVersion(head, t)}</p>
      <p class="hint tabular">{editionHolds(head, t)}</p>
    </div>
  );
}
