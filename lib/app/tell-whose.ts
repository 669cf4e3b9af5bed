/**
 * Why an act of a Gmail page was refused that asks for something the user's own set does not have: it may be of a
 * followed set, which only its publisher changes.
 */
import { type Refusal, refusal } from "../core/shared/outcome.ts";
import type { PresentState } from "./present-state.ts";

const kinds = { "client.unknown": "clients", "rule.unknown": "rules" } as const;

/** `ids`: of the clients or rules that were asked for. Codes instead of the unknown ones: `client.followed`, `rule.followed` with `set`. */
export async function tellWhose(
  state: PresentState,
  refused: Refusal,
  ids: readonly string[],
): Promise<Refusal> {
  const { code } = refused;
  if (code !== "client.unknown" && code !== "rule.unknown") return refused;
  const origins = await originsOf(state);
  if (!origins.ok) return refused;
  const [set] = ids.flatMap((id) => origins.value[kinds[code]].get(id) ?? []);
  if (set === undefined) return refused;
  return refusal(code === "client.unknown" ? "client.followed" : "rule.followed", { set });
}

async function originsOf(state: PresentState) {
  const present = await state.settings();
  if (!present.ok) return present;
  const rules = await state.rules(present.value);
  return rules.ok ? ({ ok: true, value: rules.value.compiled.origins } as const) : rules;
}
