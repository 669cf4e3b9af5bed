/** Who sees what: everybody whom the groups of the set name, with what the set says of them. */
import { useMemo } from "preact/hooks";
import { Notice } from "../../../../components/notice.tsx";
import { useTranslation } from "../../../../components/translation.tsx";
import { groupsOf } from "../../../../lib/core/groups/group.ts";
import { isDissolved } from "../../../../lib/core/groups/group-index.ts";
import { type PersonAccess, whoSeesWhat } from "../../../../lib/core/groups/who-sees-what.ts";
import type { RuleSet } from "../../../../lib/core/rules/rule-set.ts";
import { namesInWords } from "./check-group-draft.ts";
import { PersonText } from "./member-list.tsx";
import { useGroupWords } from "./use-group-words.ts";

export interface AccessTableProps {
  readonly set: RuleSet;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

/** A table of more is not read; the search of groups finds who is in which. */
const mostShown = 500;

export function AccessTable({ set, today }: AccessTableProps) {
  const t = useTranslation();
  const words = useGroupWords();
  const people = useMemo(() => whoSeesWhat(set, today), [set, today]);
  const groups = groupsOf(set);
  const open = groups.filter((group) => group.editors === undefined && !isDissolved(group, today));
  const shown = people.slice(0, mostShown);
  const totals = { clients: set.clients.length, rules: set.rules.length, groups: groups.length };
  return (
    <div class="access">
      <h2 id="access-title">{words("access.what")}</h2>
      <p>{words("access.file", totals)}</p>
      {open.length > 0 && (
        <p class="hint">
          {words("access.open", {
            names: namesInWords(
              open.map(({ name }) => name),
              t,
              words,
            ),
          })}
        </p>
      )}
      {people.length === 0 ? (
        <Notice kind="empty" title={words("access.nobody")} />
      ) : (
        // The table is wider than a narrow window: who cannot point scrolls it with the arrow keys.
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must take the focus
        <section class="access-scroller" aria-labelledby="access-title" tabIndex={0}>
          <table class="access-table">
            <thead>
              <tr>
                <th scope="col">{words("access.person")}</th>
                <th scope="col">{words("access.owns")}</th>
                <th scope="col">{words("access.edits")}</th>
                <th scope="col">{words("access.belongs")}</th>
                <th scope="col">{words("access.asked")}</th>
                <th scope="col">{words("access.clients")}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((one) => (
                <PersonRow key={one.key} one={one} />
              ))}
            </tbody>
          </table>
        </section>
      )}
      {people.length > shown.length && (
        <p class="hint">{words("access.more", { count: people.length - shown.length })}</p>
      )}
    </div>
  );
}

function PersonRow({ one }: { readonly one: PersonAccess }) {
  const t = useTranslation();
  const words = useGroupWords();
  const { person, address, owns, edits, belongs, askedBy, clients } = one;
  const list = (names: readonly string[]) => (
    <td title={names.join("\n")}>{namesInWords(names, t, words)}</td>
  );
  const ways = belongs.map(({ group, through }) =>
    through.length === 0 ? group : words("access.through", { group, way: through.join(" → ") }),
  );
  return (
    <tr>
      <th scope="row">
        {address === null || address === person ? (
          <PersonText address={person} />
        ) : (
          <PersonText address={address} name={person} />
        )}
      </th>
      {list(owns)}
      {list(edits)}
      {list(ways)}
      {list(askedBy)}
      {list(clients)}
    </tr>
  );
}
