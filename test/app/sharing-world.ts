/** What followed sets need of the outside in tests: a web of addresses, and the stores and seals as they are. */

import { policyPins } from "../../lib/app/policy-in-force.ts";
import type { RuleSetStore } from "../../lib/app/ports.ts";
import type { PresentState } from "../../lib/app/present-state.ts";
import type { Fetched } from "../../lib/app/sharing-ports.ts";
import { createPolicySubscriptions } from "../../lib/app/sync-policy-subscriptions.ts";
import { refusal } from "../../lib/core/shared/outcome.ts";
import { sha256 } from "../../lib/sealing/sha-256.ts";
import { verifyEdition } from "../../lib/sealing/verify-edition.ts";
import { createAcceptedFindings } from "../../lib/storage/accepted-findings.ts";
import { createBaseStore } from "../../lib/storage/base-store.ts";
import type { Database } from "../../lib/storage/database.ts";
import { createImprovementLog } from "../../lib/storage/improvement-log.ts";
import { createLearningStore } from "../../lib/storage/learning-store.ts";
import { createMemberStore } from "../../lib/storage/member-store.ts";
import { createPolicyStore } from "../../lib/storage/policy-store.ts";
import { createPublicationStore } from "../../lib/storage/publication-store.ts";
import { createShareLog } from "../../lib/storage/share-log-store.ts";
import { createSubscriptionStore } from "../../lib/storage/subscription-store.ts";

export function createSharingWorld() {
  return {
    /** When the alarm of followed addresses goes off. */
    subscriptionCheckAt: null as number | null,
    /** What lies at which address; what is not here is a server that cannot be reached. */
    web: new Map<string, Fetched>(),
    /** Every request, in their order. */
    requested: [] as string[],
    /** What the browser says of a company policy; `undefined`: nothing. */
    policy: { given: null } as { readonly given: unknown } | undefined,
    whenPolicyIsWaitedFor: () => {},
  };
}

export function sharingPorts(
  world: ReturnType<typeof createSharingWorld>,
  database: Database,
  present: {
    readonly rules: RuleSetStore;
    readonly clock: { readonly now: () => number; readonly zone: () => string };
    readonly state: PresentState;
  },
) {
  const policies = createPolicyStore(database);
  const subscriptions = createSubscriptionStore(database);
  const seals = { verify: verifyEdition, sha256 };
  return {
    shareLog: createShareLog(database),
    improvements: createImprovementLog(database),
    learning: createLearningStore(database),
    acceptedFindings: createAcceptedFindings(database),
    bases: createBaseStore(database),
    publications: createPublicationStore(database),
    members: createMemberStore(database),
    subscriptions,
    policySubscriptions: createPolicySubscriptions({ ...present, subscriptions, seals }),
    policies,
    askForPolicy: async () => structuredClone(world.policy),
    waitForPolicy: async () => world.whenPolicyIsWaitedFor(),
    policyPins: (setId: string) => policyPins(policies, setId),
    network: {
      fetchSet: async (address: string): Promise<Fetched> => {
        world.requested.push(address);
        return world.web.get(address) ?? { ...refusal("subscription.offline"), restMs: null };
      },
    },
    seals,
    chance: () => 0.5,
    appVersion: "1.0.0",
  };
}
