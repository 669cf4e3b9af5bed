/** Answers what a Gmail page must know before it may paint for an account. */
import { accountSettings } from "../core/settings/own-people.ts";
import { type BarState, type Language, type OffReason, whyOff } from "../core/settings/settings.ts";
import type { Outcome } from "../core/shared/outcome.ts";
import type { Clock } from "./ports.ts";
import type { PresentState } from "./present-state.ts";

export interface PageState {
  readonly revision: number;
  readonly off: OffReason;
  readonly language: Language | "auto";
  readonly ownAddresses: string[];
  readonly clients: number;
  readonly rules: number;
  readonly bar: BarState;
  /** The code of the storage failure for which all this comes from the mirror. */
  readonly mirrored?: string;
}

export async function pageState(
  state: PresentState,
  clock: Clock,
  account: string,
): Promise<Outcome<PageState>> {
  const present = await state.settings();
  if (!present.ok) return present;
  const rules = await state.rules(present.value);
  if (!rules.ok) return rules;
  const { settings, mirrored } = present.value;
  return {
    ok: true,
    value: {
      revision: rules.value.revision,
      off: whyOff(settings, account, clock.now()),
      language: settings.language,
      ownAddresses: [...accountSettings(settings, account).addresses],
      clients: rules.value.clients,
      rules: rules.value.rules,
      bar: accountSettings(settings, account).bar ?? { isFolded: false, pressed: null },
      ...(mirrored === null ? {} : { mirrored: mirrored.code }),
    },
  };
}
