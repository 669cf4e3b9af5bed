/** Above a list: whose things it shows, the user's own or those of one followed set. Nothing where no set is followed. */
import { displayText } from "../../../components/display-text.ts";
import { useTranslation } from "../../../components/translation.tsx";
import type { FollowedSet } from "../../../lib/core/sharing/followed-set.ts";
import type { OriginPart } from "./use-origin.ts";

export interface OriginChoiceProps {
  readonly part: OriginPart;
  readonly followed: readonly FollowedSet[];
  /** Id of the subscription; `null`: the user's own. */
  readonly chosen: string | null;
  /** Of the user's own. */
  readonly count: number;
}

export function OriginChoice({ part, followed, chosen, count }: OriginChoiceProps) {
  const t = useTranslation();
  const shown = followed.filter(({ id, set }) => set[part].length > 0 || id === chosen);
  if (shown.length === 0) return null;
  const numbers = new Intl.NumberFormat(t.language.replace("_", "-"));
  const link = (id: string | null, name: string, size: number) => (
    <a
      key={id}
      href={id === null ? `#${part}` : `#${part}/of/${encodeURIComponent(id)}`}
      {...(id === chosen ? { "aria-current": "page" as const } : {})}
    >
      <bdi>{displayText(name)}</bdi>
      <span class="count tabular">{numbers.format(size)}</span>
    </a>
  );
  return (
    <nav class="tabs origins" aria-label={t("origin.label")}>
      {link(null, t("origin.own"), count)}
      {shown.map(({ id, name, set }) => link(id, name, set[part].length))}
    </nav>
  );
}
