/** That there is a company policy, among the settings; nothing where there is none. */
import type { Database } from "../../../../../lib/storage/database.ts";
import { usePolicy } from "./use-policy.ts";
import { usePolicyWords } from "./use-policy-words.ts";

export function PolicySection({ database }: { readonly database: Database }) {
  const words = usePolicyWords();
  const shown = usePolicy(database);
  if (!shown) return null;
  const { company, contact } = shown.policy;
  return (
    <section class="card" aria-labelledby="settings-policy">
      <h2 id="settings-policy">
        {words("policy.title")}
        {company !== null && (
          <>
            {" · "}
            <bdi>{company}</bdi>
          </>
        )}
      </h2>
      <p>{words("policy.intro")}</p>
      {contact !== null && <p dir="auto">{contact}</p>}
      <a href="#settings/policy">{words("policy.open")}</a>
    </section>
  );
}
