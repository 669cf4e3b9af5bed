/**
 * `npm run -s decide`: what the background worker would decide, with no browser.
 *
 * One JSON value a line on standard output (or in `--out`), in the order of the
 * input; everything for people goes to standard error. Exit code 0: all is
 * answered; 1: a file cannot be used, or lines of it cannot; 2: wrong options.
 */
import { evaluateCondition } from "../../../lib/core/condition/evaluate-condition.ts";
import { parseCondition } from "../../../lib/core/condition/parse-condition.ts";
import { compileRuleSet, decide } from "../../../lib/core/decision/decide.ts";
import type { MailLineError } from "../../../lib/core/interchange/read-mail-line.ts";
import type { MessageFacts } from "../../../lib/core/message/facts.ts";
import { prepareMessage } from "../../../lib/core/message/prepare-message.ts";
import { answerCase } from "../decide/answer-case.ts";
import { type DecideOptions, readDecideOptions } from "../decide/decide-options.ts";
import { openRuleSet } from "../decide/open-rule-set.ts";
import { LinesError, readLines } from "../decide/read-lines.ts";
import { readMail } from "../decide/read-mail.ts";
import { writeLines } from "../decide/write-lines.ts";

/** What to make of each message, or one sentence that says why nothing can be made of any. */
type Answer = ((facts: MessageFacts) => unknown) | string;

/** Runs the command; gives its exit code. */
export async function run(args: readonly string[]): Promise<number> {
  const options = readDecideOptions(args, Date.now());
  if (typeof options === "string") return say(options, 2);
  const badLines: MailLineError[] = [];
  const answers = await answersOf(options, badLines);
  if (typeof answers === "string") return say(answers, 1);
  try {
    const failure = await writeLines(answers, options.out);
    if (failure !== null) return say(`The answers could not be written: ${failure}.`, 1);
  } catch (error) {
    if (error instanceof LinesError)
      return say(`${inputOf(options)} could not be read: ${error.message}.`, 1);
    throw error;
  }
  return badLines.length === 0 ? 0 : say(badLinesSentence(inputOf(options), badLines), 1);
}

function say(sentence: string, exitCode: number): number {
  process.stderr.write(`${sentence}\n`);
  return exitCode;
}

function inputOf({ task }: DecideOptions): string {
  return task.kind === "cases" ? task.cases : task.mail;
}

async function answersOf(
  options: DecideOptions,
  badLines: MailLineError[],
): Promise<AsyncGenerator<unknown> | string> {
  const { task, known, now } = options;
  if (task.kind === "cases") return answerCases(task.cases);
  const answer =
    task.kind === "rules" ? await byRules(task.rules, options) : byCondition(task.condition, options);
  if (typeof answer === "string") return answer;
  return answerEach(
    readMail(task.mail, known, now, (error) => badLines.push(error)),
    answer,
  );
}

async function* answerEach(
  mail: AsyncIterable<MessageFacts>,
  answer: (facts: MessageFacts) => unknown,
): AsyncGenerator<unknown> {
  for await (const facts of mail) yield answer(facts);
}

async function* answerCases(path: string): AsyncGenerator<unknown> {
  let line = 0;
  for await (const text of readLines(path)) {
    line += 1;
    if (text.trim() !== "") yield answerCase(text, line);
  }
}

async function byRules(path: string, context: DecideOptions): Promise<Answer> {
  const opened = await openRuleSet(path);
  if (typeof opened === "string") return opened;
  if (opened.issues.length > 0) {
    const ids = new Set(opened.issues.map(({ ruleId }) => ruleId));
    say(`Rules that cannot fire because of an error in them: ${[...ids].join(", ")}.`, 0);
  }
  const compiled = compileRuleSet(opened.set);
  return (facts) => decide(compiled, facts, context).decision;
}

function byCondition(condition: string, context: DecideOptions): Answer {
  const { tree, errors } = parseCondition(condition);
  if (tree === null || errors.length > 0) {
    return `The condition has an error: ${JSON.stringify(errors[0] ?? null)}.`;
  }
  return (facts) => ({ id: facts.id, verdict: evaluateCondition(tree, prepareMessage(facts), context) });
}

/** Names the first ten lines: a file of another kind has thousands. */
function badLinesSentence(path: string, errors: readonly MailLineError[]): string {
  const named = errors.slice(0, 10).map(({ code, params }) => {
    const where = params.path === undefined ? "" : ` at ${params.path}`;
    return `line ${params.line} (${code}${where})`;
  });
  const more = errors.length > named.length ? ` and ${errors.length - named.length} more` : "";
  return `${path} has lines that are no message and were left out: ${named.join(", ")}${more}.`;
}
