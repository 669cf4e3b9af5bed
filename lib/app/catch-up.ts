/**
 * What every wake of the worker begins with: whatever the one before it was
 * killed in the middle of is brought to its end, and what the browser lost is brought back.
 */
import { announceChange } from "./announce-change.ts";
import { isLossPending, type RestoreLostRulesPorts, restoreLostRules } from "./restore-lost-rules.ts";
import { keepPause, type SetPausePorts } from "./set-pause.ts";

export async function catchUp(ports: SetPausePorts & RestoreLostRulesPorts): Promise<void> {
  await ports.queue(async () => {
    const present = await ports.revisions.load();
    if (!present.ok) return;
    const { revision, announced } = present.value;
    // Nothing was ever mirrored from this database: it is new, or begun after one that was lost.
    if (revision === 0 || (announced === 0 && (await isLossPending(ports)))) await restoreLostRules(ports);
    else if (announced !== revision) await announceChange(ports, revision);
  });
  await keepPause(ports);
}
