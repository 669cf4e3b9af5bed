/**
 * `preview.20k`: one rule of 1,000 is edited, and 20,000 messages that were seen say how they would look, by the code
 * that the options page runs. What stays while a rule is edited was done before, as it is on the page.
 */
import { previewEdit } from "../../lib/core/decision/preview-edit.ts";
import { SeenBase } from "../../lib/core/decision/seen-base.ts";
import type { MessageFacts } from "../../lib/core/message/facts.ts";
import type { Rule, RuleSet } from "../../lib/core/rules/rule-set.ts";
import { combineSets } from "../../lib/core/sharing/combine-sets.ts";
import { readBenchMail } from "./bench-mail.ts";
import { clientsOfSize } from "./clients-of-size.ts";
import { conditionOf, drawRules, ruleOf, valuesOf } from "./drawn-rules.ts";
import type { Measured } from "./measurement.ts";
import { percentile } from "./percentile.ts";
import { threadTime } from "./thread-time.ts";
import { matchContext } from "./time-matching.ts";

const messages = 20_000;
const rules = 1_000;
const edits = 40;

export async function measurePreview(): Promise<readonly Measured[]> {
  const { facts, source } = readBenchMail();
  // Each a message of its own: what is known of one is kept by its facts.
  const mail = Array.from({ length: messages }, (_, at) => ({ ...facts[at % facts.length], id: `m${at}` }));
  const set = ruleSetOf(facts);
  const base = new SeenBase(combineSets(set, []));
  const started = threadTime();
  for (const one of mail) void base.know({ facts: one, context: matchContext }).firing;
  const first = threadTime() - started;
  const { words, widest } = editsOf(facts);
  const times = words.map((rule, at) => timeEdit(base, set, at, rule, mail));
  const wide = widest.map((rule, at) => timeEdit(base, set, at, rule, mail));
  const why = `${source}, gone through until there are ${messages}; ${rules} rules`;
  return [
    {
      id: "preview.20k",
      value: percentile(times, 0.95),
      why: `p95 of ${times.length} edits; ${why}; first look at the mail ${Math.round(first)} ms, in slices`,
    },
    {
      id: "preview.20k.all",
      value: percentile(wide, 0.5),
      why: `median of ${wide.length} edits after which every message looks otherwise`,
    },
  ];
}

function ruleSetOf(facts: readonly MessageFacts[]): RuleSet {
  return {
    format: "clientele-rule-set",
    version: 1,
    id: "preview",
    name: "preview",
    clients: clientsOfSize(rules),
    rules: drawRules(rules, facts).map(conditionOf).map(ruleOf),
  };
}

/** A word that is typed letter by letter, then other ones; and rules that every message matches. */
function editsOf(facts: readonly MessageFacts[]): { readonly words: Rule[]; readonly widest: Rule[] } {
  const { latin, chinese, domains } = valuesOf(facts);
  const drawn = [
    ...latin.slice(0, edits / 2),
    ...chinese.slice(0, edits / 4),
    ...domains.slice(0, edits / 4),
  ];
  return {
    words: drawn.map((word, at) =>
      ruleOf(at % 2 === 0 ? `subject:${word}` : `{subject:${word} from:${word}}`, at),
    ),
    widest: Array.from({ length: edits / 4 }, (_, at) => ({
      ...ruleOf("in:anywhere", at),
      effects: [{ kind: "label", label: `Everything ${at}` }],
    })),
  };
}

/** Milliseconds from the edit to the last message. */
function timeEdit(
  base: SeenBase,
  set: RuleSet,
  place: number,
  edited: Rule,
  mail: readonly MessageFacts[],
): number {
  const started = threadTime();
  const rule = { ...edited, id: set.rules[place]?.id ?? edited.id };
  const preview = previewEdit(base, combineSets({ ...set, rules: set.rules.with(place, rule) }, []));
  for (const facts of mail) preview.judge({ facts, context: matchContext });
  return threadTime() - started;
}
