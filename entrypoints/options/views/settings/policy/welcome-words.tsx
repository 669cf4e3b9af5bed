/** The company's words to its members, in their language where there are some: plain text, with its own line breaks. */
import { useTranslation } from "../../../../../components/translation.tsx";
import type { Policy } from "../../../../../lib/core/policy/policy.ts";
import { welcomeIn } from "../../../../../lib/core/policy/welcome-in.ts";
import { usePolicyWords } from "./use-policy-words.ts";

export function WelcomeWords({ policy }: { readonly policy: Policy }) {
  const words = usePolicyWords();
  const { language } = useTranslation();
  const text = welcomeIn(policy, language);
  if (text === null) return null;
  const { company } = policy;
  return (
    <section class="card welcome" aria-labelledby="policy-welcome">
      <h2 id="policy-welcome">
        {company === null ? words("policy.welcome.unnamed") : words("policy.welcome.from", { company })}
      </h2>
      <p dir="auto">{text}</p>
    </section>
  );
}
