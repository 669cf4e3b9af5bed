/**
 * Rules to start with, each made in one click. Conditions look for the words in
 * English and Chinese whatever language the user reads, because their mail comes in both.
 */
import type { Effect, Rule } from "./rule-set.ts";

/** Words in the user's language. */
export interface TemplateWords {
  readonly name: string;
  /** `""`: the rule gives no label. */
  readonly label: string;
}

export interface RuleTemplate {
  readonly id: string;
  /** Present: the condition needs a domain, which the user is asked for. */
  readonly asks?: "domain";
  /** A condition; `domain` only where it is asked for. */
  readonly condition: (domain: string) => string;
  /** Colour of the label (`#rrggbb`). */
  readonly colour?: string;
  readonly effects: readonly Effect[];
}

// The "@" makes a domain of every value: without it an unlisted ending such as `.lan` would be a word.
export const ruleTemplates = [
  { id: "partner", asks: "domain", condition: (domain) => `from:@${domain}`, colour: "#188038", effects: [] },
  {
    id: "quotation",
    condition: () => "subject:(报价 OR 報價 OR quote OR quotation OR RFQ)",
    colour: "#1a73e8",
    effects: [{ kind: "points", points: 20 }],
  },
  {
    id: "invoice",
    condition: () => "subject:(invoice OR 发票 OR 發票)",
    colour: "#9334e6",
    effects: [{ kind: "points", points: 10 }],
  },
  {
    id: "complaint",
    condition: () => "subject:(complaint OR 投诉 OR 投訴)",
    colour: "#c5221f",
    effects: [{ kind: "priority", atLeast: "urgent" }],
  },
  {
    id: "contract",
    condition: () => "subject:(contract OR 合同 OR 合約)",
    colour: "#12858d",
    effects: [{ kind: "points", points: 15 }],
  },
  {
    id: "payment",
    condition: () => "subject:(payment OR 付款)",
    colour: "#e8710a",
    effects: [{ kind: "points", points: 10 }],
  },
  {
    id: "urgent",
    condition: () => "subject:(urgent OR 紧急 OR 緊急 OR 加急)",
    colour: "#b06000",
    // No points: the words of the priority settings give those already.
    effects: [],
  },
  { id: "large", condition: () => "larger:10M", effects: [] },
  {
    id: "newsletter",
    condition: () => "category:promotions OR category:forums",
    effects: [{ kind: "points", points: -20 }],
  },
  { id: "internal", asks: "domain", condition: (domain) => `from:@${domain}`, effects: [] },
] as const satisfies readonly RuleTemplate[];

export type RuleTemplateId = (typeof ruleTemplates)[number]["id"];

/** The rule that a template makes; `domain` is ignored where the template does not ask for one. */
export function ruleFromTemplate(
  template: RuleTemplate,
  id: string,
  words: TemplateWords,
  domain: string,
): Rule {
  const colour = template.colour === undefined ? {} : { colour: template.colour };
  const label: readonly Effect[] =
    words.label === "" ? [] : [{ kind: "label", label: words.label, ...colour }];
  return {
    id,
    name: words.name,
    condition: template.condition(domain),
    effects: [...label, ...template.effects],
  };
}
