/** What the score of a message is made of: points, words and thresholds that travel with the rule set, so that a team sees the same. */
import type { RuleSet, Tier } from "../rules/rule-set.ts";
import { readOnce } from "../shared/read-once.ts";
import { prioritySettingsSchema } from "./priority-settings-schema.ts";

/** What is worth points besides rules and segments; what speaks for less is negative. */
export interface SignPoints {
  /** An urgency word in the text that was seen; once, however many there are. */
  readonly urgency: number;
  /** Half of the promised answer time has passed. */
  readonly waiting: number;
  /** The promised answer time is over; instead of `waiting`. */
  readonly overdue: number;
  /** A deadline in the text is over, for at most 30 days, or ends today or tomorrow. */
  readonly deadlineSoon: number;
  /** A deadline in the text ends within a week. */
  readonly deadlineNear: number;
  /** The account is the only recipient. */
  readonly direct: number;
  /** The account is in Cc or Bcc and not in To. */
  readonly copy: number;
  /** A mailing list, a newsletter or a robot. */
  readonly bulk: number;
}

export interface WordList {
  /** A language tag (`en`, `zh-CN`) or any name that the user gives. */
  readonly language: string;
  readonly words: readonly string[];
}

export interface PrioritySettings {
  /** The least points of each priority; below `normal` it is `low`. Falling. */
  readonly thresholds: { readonly urgent: number; readonly high: number; readonly normal: number };
  readonly tiers: Readonly<Record<Tier, number>>;
  readonly signs: SignPoints;
  readonly words: readonly WordList[];
}

export const defaultPriority: PrioritySettings = {
  thresholds: { urgent: 70, high: 40, normal: 10 },
  tiers: { vip: 40, key: 25, regular: 10, prospect: 10 },
  signs: {
    urgency: 30,
    waiting: 10,
    overdue: 20,
    deadlineSoon: 20,
    deadlineNear: 10,
    direct: 5,
    copy: -10,
    bulk: -20,
  },
  words: [
    {
      language: "en",
      words: ["urgent", "ASAP", "as soon as possible", "immediately", "emergency", "complaint", "complain"],
    },
    { language: "zh-CN", words: ["紧急", "加急", "急件", "尽快", "马上", "投诉", "催"] },
    { language: "zh-TW", words: ["緊急", "急件", "盡快", "馬上", "投訴", "客訴", "催"] },
  ],
};

/** `null`: of another shape, as a later version may write it. */
export const readPrioritySettings = readOnce(
  (entry): PrioritySettings | null => prioritySettingsSchema.safeParse(entry).data ?? null,
);

/** The defaults where the set says nothing, or something that this version cannot read. */
export function priorityOf({ settings }: Pick<RuleSet, "settings">): PrioritySettings {
  return readPrioritySettings(settings?.["priority"]) ?? defaultPriority;
}
