/** Companies, people and words that do not exist anywhere, for rule sets and mail of any size. */
import type { Random } from "./seeded-random.ts";

const firstHalves = "amber birch cedar delta ember fjord grove heron inlet juniper kestrel larch".split(" ");
const secondHalves = "forge works trade paper lines craft parts supply metal glass freight optics".split(" ");
const givenNames = ["ana", "bo", "chen", "dana", "emil", "fatima", "goran", "hui", "ines", "jun"] as const;

const latinWords = [
  "invoice",
  "quote",
  "contract",
  "delivery",
  "sample",
  "deposit",
  "meeting",
  "draft",
  "catalogue",
  "warranty",
  "refund",
  "schedule",
] as const;
const chineseWords = [
  "报价",
  "发票",
  "合同",
  "发货",
  "样品",
  "订金",
  "会议",
  "图纸",
  "目录",
  "退款",
  "排期",
  "投诉",
] as const;

/** The domain of the company with this number: another one for each, none that can exist. */
export function inventedDomain(index: number): string {
  const first = firstHalves[index % firstHalves.length];
  const second = secondHalves[Math.floor(index / firstHalves.length) % secondHalves.length];
  return `${first}-${second}-${index}.example`;
}

export function inventedCompany(index: number): string {
  const [first = "", second = ""] = inventedDomain(index).split("-");
  return `${first[0]?.toUpperCase()}${first.slice(1)} ${second} ${index}`;
}

/** One of ten people at this domain. */
export function inventedAddress(domain: string, random: Random): string {
  return `${random.pick(givenNames)}@${domain}`;
}

/** A word that subjects hold; 45 % are Chinese. */
export function inventedWord(random: Random): string {
  return random.chance(0.45) ? random.pick(chineseWords) : random.pick(latinWords);
}
