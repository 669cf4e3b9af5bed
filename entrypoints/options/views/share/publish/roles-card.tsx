/** Says plainly what owners, editors and viewers of a shared file can do, and what nobody can keep them from. */
import { usePublishWords } from "./use-publish-words.ts";

const roles = ["owner", "editor", "viewer"] as const;
const steps = [1, 2, 3, 4] as const;

export function RolesCard() {
  const words = usePublishWords();
  return (
    <section class="card">
      <h2 id="roles-title">{words("roles.title")}</h2>
      <p>{words("roles.text")}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must take the focus */}
      <section class="table-scroller" aria-labelledby="roles-title" tabIndex={0}>
        <table class="role-table">
          <thead>
            <tr>
              <th scope="col">{words("roles.role")}</th>
              <th scope="col">{words("roles.can")}</th>
              <th scope="col">{words("roles.cannot")}</th>
            </tr>
          </thead>
          <tbody>
            {roles.map((role) => (
              <tr key={role}>
                <th scope="row">
                  <strong>{words(`roles.${role}`)}</strong>
                  <span class="hint">{words(`roles.${role}.is`)}</span>
                </th>
                <td>{words(`roles.${role}.can`)}</td>
                <td>{words(`roles.${role}.cannot`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <h3>{words("roles.leaving")}</h3>
      <ol>
        {steps.map((step) => (
          <li key={step}>{words(`roles.leaving.${step}`)}</li>
        ))}
      </ol>
    </section>
  );
}
