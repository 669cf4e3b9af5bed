/** Groups of a contact file, with what an import would do to each; each can be taken out. */
import type { PlannedGroup } from "../../../../../../lib/core/interchange/contacts/plan-groups.ts";
import { useContactWords } from "./use-contact-words.ts";

/** More rows than a person reads would only make the page slow. All are imported. */
const mostShown = 200;

export interface GroupTableProps {
  readonly groups: readonly PlannedGroup[];
  /** Lines of the groups that are not to be imported. */
  readonly without: ReadonlySet<number>;
  readonly onWithout: (without: ReadonlySet<number>) => void;
}

export function GroupTable({ groups, without, onWithout }: GroupTableProps) {
  const words = useContactWords();
  if (groups.length === 0) return null;
  const numbers = new Intl.NumberFormat(words.language.replace("_", "-"));
  const toggle = (line: number) => {
    const next = new Set(without);
    if (!next.delete(line)) next.add(line);
    onWithout(next);
  };
  const change = ({ kind, added }: PlannedGroup) => {
    if (kind === "new") return words("contacts.groups.new");
    return kind === "changed"
      ? words("contacts.groups.more", { count: added })
      : words("contacts.groups.same");
  };
  return (
    <section aria-label={words("contacts.groups")} class="contact-preview">
      <h4>{words("contacts.groups")}</h4>
      {groups.length > mostShown && (
        <p class="hint">{words("contacts.more", { shown: mostShown, count: groups.length })}</p>
      )}
      <table class="contact-table">
        <thead>
          <tr>
            <th scope="col">{words("contacts.groups.group")}</th>
            <th scope="col">{words("contacts.groups.members")}</th>
            <th scope="col">{words("contacts.groups.change")}</th>
            <th scope="col">{words("contacts.lines")}</th>
          </tr>
        </thead>
        <tbody>
          {groups.slice(0, mostShown).map((planned) => (
            <tr key={planned.line}>
              <th scope="row">
                <label>
                  <input
                    type="checkbox"
                    aria-label={words("contacts.choose.one", { name: planned.group.name })}
                    checked={planned.kind !== "unchanged" && !without.has(planned.line)}
                    disabled={planned.kind === "unchanged"}
                    onChange={() => toggle(planned.line)}
                  />{" "}
                  <bdi>{planned.group.name.slice(0, 80)}</bdi>
                </label>
              </th>
              <td class="tabular">{numbers.format(planned.group.members.length)}</td>
              <td>{change(planned)}</td>
              <td class="tabular">{planned.line}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
