/**
 * Carries a new revision to everybody who decides or paints by the old one.
 *
 * Open Gmail pages and the paint cache at once; the mirror a moment later, when
 * the pages have repainted, and once for a burst of edits. The mark that all of
 * it was done comes last: a worker that wakes and finds it missing was killed in
 * between, and does everything again. Each step may be done twice.
 */
import { holdingOf, holdsLess } from "../core/backups/item-count.ts";
import type { Queue } from "./create-queue.ts";
import type {
  GmailTabs,
  Mirror,
  Mirrored,
  PaintCache,
  ReportProblem,
  RevisionStore,
  RuleSetStore,
  SettingsStore,
} from "./ports.ts";
import type { SubscriptionStore } from "./sharing-ports.ts";

export interface AnnounceChangePorts {
  readonly rules: RuleSetStore;
  readonly settings: SettingsStore;
  readonly subscriptions: SubscriptionStore;
  readonly revisions: RevisionStore;
  readonly mirror: Mirror;
  readonly paint: PaintCache;
  readonly tabs: GmailTabs;
  readonly queue: Queue;
  /** Runs work after about a second, or never if the worker is killed before. */
  readonly later: (work: () => void) => void;
  readonly report: ReportProblem;
}

/** Call it within the queue. Never rejects: the change itself is safe in the database. */
export async function announceChange(ports: AnnounceChangePorts, revision: number): Promise<void> {
  await attemptStep(ports, "tabs.tellChanged", () => ports.tabs.tellChanged(revision));
  await attemptStep(ports, "paint.reset", async () => {
    const chosen = await ports.settings.load();
    if (chosen.ok) await ports.paint.reset({ revision, language: chosen.value.settings.language });
  });
  ports.later(() => void ports.queue(() => mirrorChange(ports, revision)));
}

/**
 * Carries to the mirror, a moment later, what has changed at this revision without changing what is decided. Nobody else has to know,
 * so the mark stays as it is. Where nothing was ever saved, a mirror may still hold what was lost.
 */
export function mirrorSoon(ports: AnnounceChangePorts, revision: number): void {
  if (revision > 0) ports.later(() => void ports.queue(() => writeMirror(ports, revision, async () => {})));
}

/** Writes the mirror and the mark, unless a later change is about to do that. */
function mirrorChange(ports: AnnounceChangePorts, revision: number): Promise<void> {
  return writeMirror(ports, revision, async () => void (await ports.revisions.setAnnounced(revision)));
}

async function writeMirror(
  ports: AnnounceChangePorts,
  revision: number,
  afterwards: () => Promise<void>,
): Promise<void> {
  await attemptStep(ports, "mirror.write", async () => {
    const [set, chosen] = [await ports.rules.load(), await ports.settings.load()];
    const [followed, subscribed] = [await ports.rules.loadFollowed(), await ports.subscriptions.load()];
    if (!set.ok || !chosen.ok || !followed.ok || !subscribed.ok || set.value.revision !== revision) return;
    const { own: settings, locked } = chosen.value;
    const sharing = { followed: followed.value, subscriptions: subscribed.value };
    const mirrored = { ...set.value, ...sharing, settings, locked };
    if (await holdsWhatWasLost(ports, mirrored)) return ports.report("mirror.pending", "mirror.write");
    await ports.mirror.write(mirrored);
    await afterwards();
  });
}

/**
 * Whether the mirror holds more than a database that has never written it: then the browser threw away the
 * one before, and it could not be brought back yet. The next wake tries again, and needs the mirror for that.
 */
async function holdsWhatWasLost({ revisions, mirror }: AnnounceChangePorts, now: Mirrored): Promise<boolean> {
  const known = await revisions.load();
  if (!known.ok || known.value.announced !== 0) return false;
  const former = await mirror.read();
  return former !== null && holdsLess(holdingOf(now), holdingOf(former));
}

function attemptStep(
  { report }: AnnounceChangePorts,
  where: string,
  work: () => Promise<void>,
): Promise<void> {
  return work().catch((error: unknown) => report(error instanceof Error ? error.name : "unknown", where));
}
