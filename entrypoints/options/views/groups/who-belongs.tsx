/** How many people belong to a group as it stands in the sheet, and who by way of other groups. */
import { belongingTo } from "../../../../lib/core/groups/belonging.ts";
import type { Group } from "../../../../lib/core/groups/group.ts";
import { PersonText } from "./member-list.tsx";
import { useGroupWords } from "./use-group-words.ts";

export interface WhoBelongsProps {
  readonly group: Group;
  readonly all: readonly Group[];
  /** `YYYY-MM-DD` */
  readonly today: string;
}

/** As many as are read and not searched. */
const mostShown = 60;

export function WhoBelongs({ group, all, today }: WhoBelongsProps) {
  const words = useGroupWords();
  const byId = new Map(all.map((one) => [one.id, one]));
  const people = [...belongingTo(group, byId, today).values()];
  const nested = people.filter(({ through }) => through.length > 0);
  const own = people.length - nested.length;
  if (nested.length === 0) {
    return <p class="belongs">{words("group.belongs", { count: people.length })}</p>;
  }
  return (
    <details class="belongs">
      <summary>{words("group.belongs.nested", { count: people.length, own, more: nested.length })}</summary>
      <ul class="members">
        {nested.slice(0, mostShown).map(({ address, name = "", through }) => (
          <li key={address}>
            <PersonText address={address} name={name} />
            <span class="hint">{words("group.belongs.through", { way: through.join(" → ") })}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
