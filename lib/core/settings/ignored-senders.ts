/** Senders about whom the user does not want to be asked: kept in the settings, and taken back at any time. */
import { type Refusal, refusal } from "../shared/outcome.ts";
import type { Settings } from "./settings.ts";

/** They are read with the settings at every look at mail, so they stay few. */
export const mostIgnoredSenders = 2000;

export type SettingsWith = { readonly ok: true; readonly settings: Settings } | Refusal;

/**
 * Adds this domain or address (canonical), or takes it out; twice does what once does.
 * Code: `senders.tooMany`.
 */
export function withIgnoredSender(settings: Settings, entry: string, isIgnored: boolean): SettingsWith {
  const others = settings.ignoredSenders.filter((other) => other !== entry);
  if (!isIgnored) return { ok: true, settings: { ...settings, ignoredSenders: others } };
  if (others.length < settings.ignoredSenders.length) return { ok: true, settings };
  if (others.length >= mostIgnoredSenders) return refusal("senders.tooMany", { limit: mostIgnoredSenders });
  return { ok: true, settings: { ...settings, ignoredSenders: [...others, entry] } };
}
