/** Clients that an import would add, change or leave as they are; each can be taken out. */
import { ClientChip } from "../../../../../../components/client-chip.tsx";
import type { PlannedClient } from "../../../../../../lib/core/interchange/contacts/plan-import.ts";
import { useContactWords } from "./use-contact-words.ts";

/** Addresses and lines that fit into a cell; how many more there are is said. */
const mostListed = 3;

/** Tells one planned client from the others of its file. */
export function firstLine(lines: PlannedClient["lines"]): number {
  return lines[0] ?? 0;
}

export interface PlannedTableProps {
  /** All of one kind. */
  readonly rows: readonly PlannedClient[];
  readonly mostShown: number;
  readonly without: ReadonlySet<number>;
  readonly onWithout: (without: ReadonlySet<number>) => void;
}

export function PlannedTable({ rows, mostShown, without, onWithout }: PlannedTableProps) {
  const words = useContactWords();
  if (rows.length === 0) return null;
  const [{ kind }] = rows as readonly [PlannedClient];
  const toggle = (line: number) => {
    const next = new Set(without);
    if (!next.delete(line)) next.add(line);
    onWithout(next);
  };
  const isAll = rows.every(({ lines }) => !without.has(firstLine(lines)));
  const toggleAll = () => {
    const next = new Set(without);
    for (const { lines } of rows) {
      if (isAll) next.add(firstLine(lines));
      else next.delete(firstLine(lines));
    }
    onWithout(next);
  };
  return (
    <table class="contact-table">
      <thead>
        <tr>
          {kind !== "unchanged" && (
            <th scope="col">
              <input
                type="checkbox"
                aria-label={words("contacts.choose.all", { kind: words(`contacts.kind.${kind}`) })}
                checked={isAll}
                onChange={toggleAll}
              />
            </th>
          )}
          <th scope="col">{words("contacts.client")}</th>
          <th scope="col">{words("contacts.mail")}</th>
          {kind === "changed" && <th scope="col">{words("contacts.changes")}</th>}
          <th scope="col">{words("contacts.lines")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.slice(0, mostShown).map(({ client, changes, lines }) => (
          <tr key={firstLine(lines)}>
            {kind !== "unchanged" && (
              <td>
                <input
                  type="checkbox"
                  aria-label={words("contacts.choose.one", { name: client.name })}
                  checked={!without.has(firstLine(lines))}
                  onChange={() => toggle(firstLine(lines))}
                />
              </td>
            )}
            <th scope="row">
              <ClientChip {...client} />
            </th>
            <td>
              <bdi>{listed([...client.domains.map((domain) => `@${domain}`), ...client.addresses])}</bdi>
            </td>
            {kind === "changed" && (
              <td>
                <bdi>
                  {changes.map((name) => words.byCode(`contacts.change.${name}`, {}) ?? name).join(", ")}
                </bdi>
              </td>
            )}
            <td class="tabular">{listed(lines.map(String))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function listed(texts: readonly string[]): string {
  const more = texts.length - mostListed;
  return texts.slice(0, mostListed).join(", ") + (more > 0 ? ` +${more}` : "");
}
