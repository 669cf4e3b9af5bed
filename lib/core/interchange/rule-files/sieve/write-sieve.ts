/**
 * Writes rules of ours as a Sieve script, one `if` for each, named as Roundcube names them.
 *
 * A label becomes a copy in a folder of that name, because a rule of ours moves nothing. What would match more mail
 * than the rule does is written switched off.
 */
import { parseCondition } from "../../../condition/parse-condition.ts";
import type { Condition } from "../../../condition/tree.ts";
import {
  type ExpandedCondition,
  type ExpansionClock,
  lookupExpander,
} from "../../../rules/expand-lookups.ts";
import type { Effect, Rule, RuleSet } from "../../../rules/rule-set.ts";
import type { LossKind } from "../imported-rules.ts";
import { exactly } from "./approximation.ts";
import { writeTerm } from "./write-term.ts";
import {
  exportLoss,
  quoteSieve,
  type Written,
  type WrittenTest,
  withoutControls,
  writtenTests,
} from "./written-test.ts";

/** `code`: see `SieveExportCode` and `ExpansionLoss`. */
export interface SieveExportLoss {
  readonly ruleId: string;
  readonly kind: LossKind;
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

export interface WrittenSieve {
  readonly text: string;
  readonly losses: readonly SieveExportLoss[];
}

type PartLoss = Omit<SieveExportLoss, "ruleId">;

export function writeSieve({
  set,
  ruleIds,
  clock,
}: {
  readonly set: RuleSet;
  /** They are written in the order of the set. */
  readonly ruleIds: readonly string[];
  /** Of groups and last orders; absent: nobody says which day it is. */
  readonly clock?: ExpansionClock;
}): WrittenSieve {
  const expand = lookupExpander(set, clock);
  const chosen = new Set(ruleIds);
  const blocks: string[] = [];
  const needs = new Set<string>();
  const losses: SieveExportLoss[] = [];
  for (const rule of set.rules) {
    if (!chosen.has(rule.id)) continue;
    const block = writeRule(rule, expand);
    if (block.text !== null) blocks.push(block.text);
    for (const need of block.text === null ? [] : block.needs) needs.add(need);
    losses.push(...block.losses.map(({ kind, code, params }) => ({ ruleId: rule.id, kind, code, params })));
  }
  const required = [...needs].sort().map(quoteSieve).join(", ");
  const head = required === "" ? [] : [`require [${required}];\n`];
  return { text: [...head, ...blocks].join("\n"), losses };
}

interface Block {
  /** `null`: the rule is not written. */
  readonly text: string | null;
  readonly needs: readonly string[];
  readonly losses: readonly PartLoss[];
}

type Expand = (tree: Condition) => ExpandedCondition;

function writeRule(rule: Rule, expand: Expand): Block {
  const texts = [rule.condition, ...(rule.exceptions ?? [])];
  const trees = texts.map((text) => parseCondition(text).tree);
  const whole = trees.filter((tree) => tree !== null);
  if (whole.length < trees.length) return unwritten([exportLoss("lost", "export.faulty")]);
  const expanded = whole.map(expand);
  const [condition, ...exceptions] = expanded.map(({ tree }) =>
    tree === null ? exactly<WrittenTest>(false) : writeTree(tree),
  );
  const test = writtenTests.all([
    condition ?? exactly<WrittenTest>(true),
    ...exceptions.map(writtenTests.not),
  ]);
  const losses = [...expanded.flatMap((each) => each.losses), ...test.losses];
  if (test.tree === null) return unwritten([...losses, exportLoss("lost", "export.nothingLeft")]);
  if (test.tree === false) return unwritten([...losses, exportLoss("lost", "export.neverMatches")]);
  return blockOf(rule, test.tree === true ? { text: "true", needs: [] } : test.tree, test, losses);
}

function unwritten(losses: readonly PartLoss[]): Block {
  return { text: null, needs: [], losses };
}

function writeTree(tree: Condition): Written {
  switch (tree.kind) {
    case "and":
      return writtenTests.all(tree.parts.map(writeTree));
    case "or":
      return writtenTests.any(tree.parts.map(writeTree));
    case "not":
      return writtenTests.not(writeTree(tree.part));
    default:
      return writeTerm(tree);
  }
}

function blockOf(
  rule: Rule,
  test: { readonly text: string; readonly needs: readonly string[] },
  { mayBeMore, mayBeLess }: Written,
  before: readonly PartLoss[],
): Block {
  const actions = rule.effects.map(writeEffect);
  const commands = actions.flatMap(({ text }) => (text === null ? [] : [text]));
  if (rule.stop === true) commands.push("stop;");
  const losses = [...before, ...actions.flatMap((action) => action.losses)];
  if (mayBeMore) losses.push(exportLoss("lost", "export.matchesMore"));
  if (mayBeLess) losses.push(exportLoss("lost", "export.matchesLess"));
  const isOn = rule.enabled !== false && !mayBeMore;
  const lines = [
    `# rule:[${withoutControls(rule.name)}]`,
    isOn ? `if ${test.text}` : `if false # ${test.text}`,
    "{",
    ...(commands.length === 0 ? ["keep;"] : commands).map((command) => `\t${command}`),
    "}\n",
  ];
  return {
    text: lines.join("\n"),
    needs: [...(isOn ? test.needs : []), ...actions.flatMap((action) => action.needs)],
    losses,
  };
}

function writeEffect(effect: Effect): Block {
  switch (effect.kind) {
    case "label": {
      const losses = effect.days === undefined ? [] : [exportLoss("lost", "export.days", effect.label)];
      const text = `fileinto :copy :create ${quoteSieve(effect.label)};`;
      return { text, needs: ["copy", "fileinto", "mailbox"], losses };
    }
    case "priority":
      return effect.atLeast === "high" || effect.atLeast === "urgent"
        ? {
            text: 'addflag "\\\\Flagged";',
            needs: ["imap4flags"],
            losses: [exportLoss("changed", "export.flag")],
          }
        : unwritten([exportLoss("lost", "export.priority", effect.atLeast)]);
    case "points":
      return unwritten([exportLoss("lost", "export.points")]);
    default:
      return unwritten([exportLoss("lost", "export.effect")]);
  }
}
