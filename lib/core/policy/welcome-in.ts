/** Which of a policy's words of welcome a member reads. */
import type { Language } from "../settings/settings.ts";
import type { Policy } from "./policy.ts";

/** In this language, else in whatever there is for the others; `null`: none. */
export function welcomeIn({ welcome }: Policy, language: Language): string | null {
  return welcome[language] ?? welcome.other ?? welcome.en ?? Object.values(welcome)[0] ?? null;
}
