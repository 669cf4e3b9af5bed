/** The whole explanation of a message in sentences: sections of lines, ready to be shown as text. */
import type { Excerpt } from "../../core/condition/excerpt-hits.ts";
import type { Decision, Reason } from "../../core/decision/decision.ts";
import type {
  ExplainedRule,
  FirstOf,
  LostRule,
  MessageExplanation,
  WaitingRule,
} from "../../core/decision/explain-message.ts";
import type { RuleConflict } from "../../core/decision/find-conflicts.ts";
import { whatWouldTell } from "../../core/decision/what-would-tell.ts";
import type { Effect, Rule } from "../../core/rules/rule-set.ts";
import { formatWeekdayTime } from "../format-weekday.ts";
import { excerptParts } from "./explain-excerpt.ts";
import { reasonParts } from "./explain-reason.ts";
import { explainConditionSentence } from "./explain-term.ts";
import { type ExplainWords, type SentencePart, sentenceParts } from "./sentence-parts.ts";

export interface ExplainedLine {
  /** `quote`: text of the message, `remark`: what belongs to the line above it. */
  readonly kind: "sentence" | "quote" | "remark";
  readonly parts: readonly SentencePart[];
  /** What the line adds to the message's points. */
  readonly points?: number;
}

export interface ExplainedSection {
  readonly title: string;
  readonly lines: readonly ExplainedLine[];
}

/** Texts quoted for one rule. */
const mostQuotes = 3;

/**
 * Sections without lines are left out.
 *
 * @param pageData whether page data may be read, which is what a person can be told to switch on
 */
export function explainMessageSections(
  words: ExplainWords,
  explanation: MessageExplanation,
  pageData: boolean,
): readonly ExplainedSection[] {
  const { decided, fired, lost, conflicts, waiting, origins } = explanation;
  const telling = { words, origins };
  const { reasons } = decided.decision;
  const sections: readonly (readonly [string, readonly ExplainedLine[]])[] = [
    ["client", reasons.flatMap((reason) => clientLines(words, reason))],
    [
      "points",
      [...reasons.flatMap((reason) => pointsLines(words, reason)), ...waitsLines(words, decided.decision)],
    ],
    ["rules", linesOf(words, fired, (rule) => firedLines(telling, rule, endedLabels(reasons, rule)))],
    [
      "lost",
      [
        ...linesOf(words, lost, (rule) => lostLines(telling, rule)),
        ...linesOf(words, conflicts, (conflict) => [conflictLine(telling, conflict)]),
      ],
    ],
    [
      "waiting",
      [
        ...linesOf(words, waiting, (rule) => [waitingLine(telling, rule)]),
        ...remedyLines(words, waiting.first, pageData),
      ],
    ],
  ];
  return sections
    .filter(([, lines]) => lines.length > 0)
    .map(([title, lines]) => ({ title: words.byCode(`explain.title.${title}`, {}) ?? title, lines }));
}

function linesOf<Item>(
  words: ExplainWords,
  { first, more }: FirstOf<Item>,
  tell: (item: Item) => readonly ExplainedLine[],
): readonly ExplainedLine[] {
  const rest = more === 0 ? [] : [remark(sentenceParts(words, "explain.more", {}, { count: more }))];
  return [...first.flatMap(tell), ...rest];
}

function sentence(parts: readonly SentencePart[]): ExplainedLine {
  return { kind: "sentence", parts };
}

function remark(parts: readonly SentencePart[]): ExplainedLine {
  return { kind: "remark", parts };
}

function clientLines(words: ExplainWords, reason: Reason): readonly ExplainedLine[] {
  const { code, params } = reason;
  if (!code.startsWith("client.")) return [];
  const line = sentence(reasonParts(words, reason));
  const field = params["field"];
  const isElsewhere = field === "participants" || field === "to";
  return isElsewhere ? [line, remark(sentenceParts(words, `explain.foundIn.${field}`))] : [line];
}

/** What adds points, and what the user said by hand, which counts more than any. */
function pointsLines(words: ExplainWords, reason: Reason): readonly ExplainedLine[] {
  const { code, points } = reason;
  if (points === undefined && code !== "pinned") return [];
  const parts = reasonParts(words, reason);
  return [points === undefined ? sentence(parts) : { ...sentence(parts), points }];
}

/** By when an answer is promised, as long as waiting gives no points, whose reason says it, too. */
function waitsLines(words: ExplainWords, { waiting, reasons }: Decision): readonly ExplainedLine[] {
  if (waiting === undefined || waiting.due === null) return [];
  if (reasons.some(({ code }) => code.startsWith("waiting."))) return [];
  const [since, due] = [waiting.since, waiting.due].map((time) => formatWeekdayTime(time, words.language));
  return [remark(sentenceParts(words, "explain.waits", {}, { since: since ?? "", due: due ?? "" }))];
}

/** The word for a tier or a priority. */
function nameOf(words: ExplainWords, kind: "tier" | "priority", code: string | number | undefined): string {
  return words.byCode(`${kind}.${code}`, {}) ?? String(code ?? "");
}

/** Labels that this rule gave and whose days are over. */
function endedLabels(reasons: readonly Reason[], { rule }: ExplainedRule): ReadonlySet<unknown> {
  const ended = reasons.filter(({ code, ruleId }) => code === "rule.labelEnded" && ruleId === rule.id);
  return new Set(ended.map(({ params }) => params["label"]));
}

/** What the lines about rules are told with. */
interface Telling extends Pick<MessageExplanation, "origins"> {
  readonly words: ExplainWords;
}

/** A rule by its name, and of which followed set it is. */
function ruleName({ words, origins }: Telling, { id, name }: Rule): string | readonly SentencePart[] {
  const set = origins.get(id);
  return set === undefined ? name : sentenceParts(words, "explain.ruleOf", { rule: name, set });
}

function firedLines(
  telling: Telling,
  explained: ExplainedRule,
  ended: ReadonlySet<unknown>,
): readonly ExplainedLine[] {
  const { words } = telling;
  const { rule } = explained;
  const effects = rule.effects.flatMap((effect) => effectParts(words, effect, ended));
  if (rule.stop === true) effects.push(sentenceParts(words, "explain.rule.stop"));
  const and = sentenceParts(words, "explain.and");
  const did = effects.flatMap((parts, index) => (index === 0 ? parts : [...and, ...parts]));
  return [...ruleLines(telling, "explain.rule", explained), ...(did.length === 0 ? [] : [remark(did)])];
}

/** Points stand in a section of their own. */
function effectParts(
  words: ExplainWords,
  effect: Effect,
  ended: ReadonlySet<unknown>,
): (readonly SentencePart[])[] {
  switch (effect.kind) {
    case "label": {
      const key = ended.has(effect.label) ? "explain.rule.labelEnded" : "explain.rule.label";
      return [sentenceParts(words, key, { label: effect.label })];
    }
    case "priority":
      return [
        sentenceParts(
          words,
          "explain.rule.atLeast",
          {},
          { priority: nameOf(words, "priority", effect.atLeast) },
        ),
      ];
    default:
      return [];
  }
}

function ruleLines(telling: Telling, key: string, explained: ExplainedRule): readonly ExplainedLine[] {
  const { words } = telling;
  const claims = explainConditionSentence(words, explained);
  const values = { rule: ruleName(telling, explained.rule), claims };
  return [sentence(sentenceParts(words, key, values)), ...quotes(explained.excerpts)];
}

function quotes(excerpts: readonly Excerpt[]): readonly ExplainedLine[] {
  return excerpts.slice(0, mostQuotes).map((excerpt) => ({ kind: "quote", parts: excerptParts(excerpt) }));
}

function lostLines(telling: Telling, lost: LostRule): readonly ExplainedLine[] {
  if (lost.to === "exception") return ruleLines(telling, "explain.lost.exception", lost);
  const values = { rule: ruleName(telling, lost.rule), winner: ruleName(telling, lost.winner) };
  return [sentence(sentenceParts(telling.words, "explain.lost.stop", values))];
}

function conflictLine(telling: Telling, { kind, what, winner, loser }: RuleConflict): ExplainedLine {
  const { words } = telling;
  const values = { winner: ruleName(telling, winner), loser: ruleName(telling, loser) };
  return kind === "colour"
    ? sentence(sentenceParts(words, "explain.conflict.colour", { ...values, label: what }))
    : sentence(
        sentenceParts(words, "explain.conflict.priority", values, {
          priority: nameOf(words, "priority", what),
        }),
      );
}

function waitingLine(telling: Telling, waiting: WaitingRule): ExplainedLine {
  const { words } = telling;
  const rule = ruleName(telling, waiting.rule);
  if (waiting.for === "stop") {
    const first = ruleName(telling, waiting.first);
    return sentence(sentenceParts(words, "explain.waiting.stop", { rule, first }));
  }
  const claims = explainConditionSentence(words, waiting);
  return sentence(sentenceParts(words, "explain.rule", { rule, claims }));
}

/** What a person can do, each thing once; that nothing can be done only where that is all there is to say. */
function remedyLines(
  words: ExplainWords,
  waiting: readonly WaitingRule[],
  pageData: boolean,
): readonly ExplainedLine[] {
  const all = new Set(
    waiting.flatMap((one) => (one.for === "facts" ? [whatWouldTell(one.missing, pageData)] : [])),
  );
  if (all.size > 1) all.delete("nothing");
  return [...all].map((remedy) => remark(sentenceParts(words, `explain.remedy.${remedy}`)));
}
