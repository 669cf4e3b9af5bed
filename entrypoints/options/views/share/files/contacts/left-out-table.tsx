/** Rows of a contact file that become no client, each with a sentence that names its line and the reason. */
import type { LeftOutRow } from "../../../../../../lib/core/interchange/contacts/left-out.ts";
import { useContactWords } from "./use-contact-words.ts";

export function LeftOutTable({ rows }: { readonly rows: readonly LeftOutRow[] }) {
  const words = useContactWords();
  if (rows.length === 0) return null;
  return (
    <table class="contact-table">
      <thead>
        <tr>
          <th scope="col">{words("contacts.who")}</th>
          <th scope="col">{words("contacts.why")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ line, name, code, params }) => (
          <tr key={line}>
            <th scope="row">
              <bdi>{name.slice(0, 80) || "–"}</bdi>
            </th>
            <td>{words.byCode(`contacts.reason.${code}`, { ...params, line })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
