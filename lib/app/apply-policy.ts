/**
 * Applies the company policy: at every wake, and when the browser says that it has changed.
 *
 * What it fixes lies over the user's settings as soon as it is kept, so keeping it comes last: a worker that is
 * killed before begins again, and every step may be done twice. What a policy that goes has brought is laid aside.
 */
import { lockedKeys, lockSettings } from "../core/policy/lock-settings.ts";
import { noPolicy, type Policy } from "../core/policy/policy.ts";
import { readPolicy } from "../core/policy/read-policy.ts";
import type { Settings } from "../core/settings/settings.ts";
import { isEqual } from "../core/shared/is-equal.ts";
import type { AccountQueues } from "./account-queues.ts";
import { announceChange } from "./announce-change.ts";
import { logShared } from "./log-shared.ts";
import type { SeenMessageStore } from "./ports.ts";
import { reported } from "./reported.ts";
import type { SaveSettingsPorts } from "./save-settings.ts";
import type { AskForPolicy, PolicyStore, PolicySubscriptions, ShareLog } from "./sharing-ports.ts";

export interface ApplyPolicyPorts extends SaveSettingsPorts {
  readonly askForPolicy: AskForPolicy;
  /** Resolves after as long as a browser may take to know its policies. */
  readonly waitForPolicy: () => Promise<void>;
  readonly policies: PolicyStore;
  readonly policySubscriptions: PolicySubscriptions;
  readonly seen: SeenMessageStore;
  readonly queues: AccountQueues;
  readonly shareLog: ShareLog;
  readonly setPageData: (isOn: boolean) => Promise<void>;
}

/**
 * Resolves once the policy counts, with whether anything has become different by it. Never rejects: what could not be done is reported, and done at the next wake.
 * `isNews`: the browser has just said that it is another one, so that it is believed at once to be gone.
 */
export function applyPolicy(ports: ApplyPolicyPorts, isNews = false): Promise<boolean> {
  const apply = async () => {
    const asked = isNews ? await ports.askForPolicy() : await askPatiently(ports);
    return asked !== undefined && (await ports.queue(() => applyGiven(ports, asked.given)));
  };
  return reported(ports.report, "policy.apply", apply, false);
}

/** 2026-11: Chromium says for some seconds after it has started the extension that there is no policy. */
async function askPatiently(ports: ApplyPolicyPorts): ReturnType<AskForPolicy> {
  const asked = await ports.askForPolicy();
  if (asked?.given !== null) return asked;
  const kept = await ports.policies.load();
  if (kept.ok && kept.value === null) return asked;
  await ports.waitForPolicy();
  return await ports.askForPolicy();
}

async function applyGiven(ports: ApplyPolicyPorts, given: unknown): Promise<boolean> {
  const { policy } = given === null ? { policy: noPolicy } : readPolicy(given);
  const synced = await sync(ports, policy);
  if (!synced.ok) {
    ports.report(synced.failure.code, "policy.subscriptions");
    return false;
  }
  const revision = (await keepGiven(ports, given, policy)) ?? synced.value.revision;
  if (revision === null) return false;
  // Where nothing was ever saved there is nothing to mirror, and a mirror may still hold what was lost.
  if (revision === 0) await ports.tabs.tellChanged(revision);
  else await announceChange(ports, revision);
  return true;
}

/** A list that cannot be read says nothing of what is followed. */
async function sync({ policySubscriptions, clock }: ApplyPolicyPorts, { subscriptions }: Policy) {
  if (subscriptions === null) return { ok: true, value: { revision: null } } as const;
  return await policySubscriptions.sync(subscriptions, clock.now());
}

/** @returns the revision that this raised; `null`: it is the policy that was kept, or it could not be kept */
async function keepGiven(ports: ApplyPolicyPorts, given: unknown, policy: Policy): Promise<number | null> {
  const { policies, settings, clock, report } = ports;
  const [kept, present] = [await policies.load(), await settings.load()];
  if (!kept.ok || !present.ok || isEqual(kept.value?.given ?? null, given)) return null;
  await takeEffect(ports, present.value.settings, lockSettings(present.value.own, policy.settings));
  const now = clock.now();
  const saved = await policies.save(given === null ? null : { at: now, given }, now);
  if (!saved.ok) {
    report(saved.failure.code, "policy.save");
    return null;
  }
  await logShared(ports, {
    at: now,
    who: "policy",
    what: given === null ? "policyGone" : "policyApplied",
    where: null,
    params: { subscriptions: policy.subscriptions?.length ?? 0, locked: lockedKeys(policy.settings).size },
  });
  return saved.value.revision;
}

/** What other settings mean outside of the database, as when the user changes them. */
async function takeEffect(ports: ApplyPolicyPorts, before: Settings, after: Settings): Promise<void> {
  if (after.pageData !== before.pageData) await ports.setPageData(after.pageData);
  if (after.keepSubjects || !before.keepSubjects) return;
  const removed = await ports.seen.removeSubjects();
  ports.queues.forget();
  // The daily clean-up tries again.
  if (!removed.ok) ports.report(removed.failure.code, "seen.removeSubjects");
}
