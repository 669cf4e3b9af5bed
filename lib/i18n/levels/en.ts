/** The names of tiers and priorities, wherever they are shown. */
export const levelsEn = {
  "tier.vip": "VIP",
  "tier.key": "Key",
  "tier.regular": "Regular",
  "tier.prospect": "Prospect",
  "priority.urgent": "Urgent",
  "priority.high": "High",
  "priority.normal": "Normal",
  "priority.low": "Low",
} as const;
