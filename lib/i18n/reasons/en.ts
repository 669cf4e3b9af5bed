/** Why a decision is as it is: one sentence for each reason code. Keys are `reason.` and the code. */
export const reasonsEn = {
  "reason.client.address": "{client}, found by the address {matched}",
  "reason.client.domain": "{client}, found by the domain {matched}",
  "reason.client.shadowed": "{client} has {matched} too and stands further down",
  "reason.tier": "Tier {tierName}",
  "reason.rule.label": "Rule “{rule}” gave the label {label}",
  "reason.rule.points": "Rule “{rule}”",
  "reason.rule.priority": "Rule “{rule}” asks for at least {priorityName}",
  "reason.rule.stopped": "Rule “{rule}” ended the list: rules below it were not tried",
  "reason.rule.fired": "Rule “{rule}” holds and has no effect of its own",
} as const;
