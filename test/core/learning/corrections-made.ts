/** Corrections as the panel leaves them, and what their rules and clients look like afterwards. */
import type { DatedCorrection } from "../../../lib/core/learning/correction.ts";
import type { OwnPeople } from "../../../lib/core/settings/own-people.ts";

export const nobody: OwnPeople = { addresses: ["me@own.example"], domains: ["own.example"] };

export function corrected(address: string, more: Partial<Extract<DatedCorrection, { kind: "label" }>> = {}) {
  return {
    ...{ kind: "label", account: "me@own.example", message: address, at: 1, ruleIds: ["r"] },
    ...{ address, scope: "address", field: "from" },
    ...more,
  } as const satisfies DatedCorrection;
}

export function assigned(address: string, more: Partial<Extract<DatedCorrection, { kind: "assign" }>> = {}) {
  return {
    ...{ kind: "assign", account: "me@own.example", message: null, at: 1 },
    ...{ address, scope: "address", clientId: "nord" },
    ...more,
  } as const satisfies DatedCorrection;
}
