/**
 * Carries a new revision to everybody who decides or paints by the old one: open
 * Gmail pages, the mirror, the paint cache.
 *
 * The paint cache comes last. Its revision is the sign that all of this was done:
 * a worker that wakes and finds another revision there than in the database was
 * killed in between, and does it again. Each step may be done twice.
 */
import type { GmailTabs, Mirror, PaintCache, ReportProblem, RuleSetStore, SettingsStore } from "./ports.ts";

export interface AnnounceChangePorts {
  readonly rules: RuleSetStore;
  readonly settings: SettingsStore;
  readonly mirror: Mirror;
  readonly paint: PaintCache;
  readonly tabs: GmailTabs;
  readonly report: ReportProblem;
}

/** Never rejects: the change itself is safe in the database. */
export async function announceChange(ports: AnnounceChangePorts, revision: number): Promise<void> {
  const { rules, settings, mirror, paint, tabs, report } = ports;
  const step = (where: string, work: () => Promise<void>): Promise<void> =>
    work().catch((error: unknown) => report(error instanceof Error ? error.name : "unknown", where));
  await step("tabs.tellChanged", () => tabs.tellChanged(revision));
  const [set, chosen] = [await rules.load(), await settings.load()];
  if (!set.ok || !chosen.ok) return;
  await step("mirror.write", () => mirror.write({ ...set.value, settings: chosen.value.settings }));
  await step("paint.reset", () => paint.reset(revision, chosen.value.settings.language));
}
