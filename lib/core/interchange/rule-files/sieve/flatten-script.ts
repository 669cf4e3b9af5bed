/**
 * Lays a script out as rules, one behind the other, each with the path of tests that leads to it.
 *
 * Commands that stand side by side become one rule; a test on the way is a part of its condition, and the tests
 * before an `elsif` or `else` are what must not hold.
 */
import type { FilePlace, Loss } from "../imported-rules.ts";
import { partFlags, readUnset, withoutFlag } from "./flag-tests.ts";
import { parseSieveTest } from "./parse-sieve.ts";
import { readTest, type TestScope } from "./read-test.ts";
import { nameAbove } from "./rule-name.ts";
import { setVariable } from "./set-variable.ts";
import { type Reading, readings } from "./sieve-conditions.ts";
import { lossOf } from "./sieve-loss.ts";
import { SieveOutcome } from "./sieve-outcome.ts";
import type { SieveCommand, SieveTest } from "./sieve-script.ts";
import { type RanBlock, SieveVariables } from "./sieve-variables.ts";

export interface FlatRule {
  readonly name: string;
  readonly place: FilePlace;
  /** All of them must hold. */
  readonly holds: readonly Reading[];
  /** None of them may. */
  readonly holdsNot: readonly Reading[];
  readonly isOn: boolean;
  readonly outcome: SieveOutcome;
}

export interface FlatScript {
  readonly rules: readonly FlatRule[];
  readonly losses: readonly Loss[];
  readonly books: readonly string[];
  /** Where it became too long to be laid out. */
  readonly tooLong: FilePlace | null;
}

interface Path extends Pick<FlatRule, "name" | "holds" | "holdsNot" | "isOn"> {
  readonly variables: SieveVariables;
}

/** Actions side by side. */
interface Group {
  readonly outcome: SieveOutcome;
  name: string;
}

/** Tests on the paths of all rules together: a chain of `elsif` repeats those before at each step. */
const pathLimit = 500_000;

export function flattenScript(commands: readonly SieveCommand[]): FlatScript {
  const flattener = new Flattener();
  flattener.block(commands, {
    name: "",
    holds: [],
    holdsNot: [],
    isOn: true,
    variables: new SieveVariables(),
  });
  return { ...flattener, books: [...flattener.books] };
}

class Flattener {
  readonly rules: FlatRule[] = [];
  readonly losses: Loss[] = [];
  readonly books = new Set<string>();
  tooLong: FilePlace | null = null;
  #pathsTaken = 0;

  block(commands: readonly SieveCommand[], path: Path): void {
    let group = groupIn(path);
    for (let index = 0; index < commands.length && this.tooLong === null; ) {
      const branches = branchesAt(commands, index);
      if (branches.length > 0) {
        this.#add(group, path);
        group = groupIn(path);
        this.#branches(branches, path);
        index += branches.length;
        continue;
      }
      this.#action(commands[index], group, path);
      index += 1;
      if (!group.outcome.stop) continue;
      this.#noteUnreached(commands[index]);
      break;
    }
    this.#add(group, path);
  }

  #action(command: SieveCommand | undefined, group: Group, path: Path): void {
    if (command === undefined || this.#isSilent(command, path)) return;
    const isOutside = path.holds.length + path.holdsNot.length === 0;
    if (group.outcome.place === null && isOutside) group.name = nameAbove(command) ?? "";
    group.outcome.take(command, path.variables);
  }

  /** What is no action and leaves nothing behind but what it says of the rest. */
  #isSilent(command: SieveCommand, { variables }: Path): boolean {
    switch (command.name) {
      case "require":
        variables.require(command.args.flatMap((arg) => (arg.kind === "strings" ? arg.values : [])));
        return true;
      case "set":
        setVariable(command, variables);
        return true;
      case "global":
      case "log":
      case "debug_log":
        return true;
      default:
        return false;
    }
  }

  #noteUnreached(command: SieveCommand | undefined): void {
    if (command !== undefined) this.losses.push(lossOf("lost", "rule.neverRuns", command.place));
  }

  #add({ outcome, name }: Group, { holds, holdsNot, isOn }: Path): void {
    const { place } = outcome;
    if (place === null) return;
    this.#pathsTaken += holds.length + holdsNot.length;
    if (this.#pathsTaken > pathLimit) this.tooLong ??= place;
    else this.rules.push({ name, place, holds, holdsNot, isOn, outcome });
  }

  /** An `if` with what belongs to it. */
  #branches(commands: readonly SieveCommand[], path: Path): void {
    const failed: Reading[] = [];
    const ran: RanBlock[] = [];
    let name = path.name;
    for (const command of commands) {
      name = nameAbove(command) ?? name;
      const variables = path.variables.branch();
      const { test, isOn } = testOf(command);
      const scope = { variables: path.variables, books: this.books };
      const { rest, unset } = test === null ? { rest: null, unset: [] } : partFlags(test);
      const before = [...failed];
      this.block(command.block ?? [], {
        name,
        holds: rest === null ? path.holds : [...path.holds, readTest(rest, scope)],
        holdsNot: [...path.holdsNot, ...failed, ...unset.map((flag) => readUnset(flag, path.variables))],
        isOn: path.isOn && isOn,
        variables,
      });
      // A branch that is switched off is as if it were not there.
      if (!isOn) continue;
      ran.push({ variables, when: (flag) => readBranch(test, before, flag, scope) });
      if (test !== null) failed.push(readTest(test, scope));
    }
    path.variables.join(ran);
  }
}

/** When a branch runs, for a flag that it sets: that the flag may not be set before matters no longer. */
function readBranch(
  test: SieveTest | null,
  failed: readonly Reading[],
  flag: string,
  scope: TestScope,
): Reading {
  const asked = test === null ? null : withoutFlag(test, flag);
  return readings.all([...(asked === null ? [] : [readTest(asked, scope)]), ...failed.map(readings.not)]);
}

function groupIn({ name }: Path): Group {
  return { outcome: new SieveOutcome(), name };
}

/** The `if` at a place with every `elsif` and `else` that follows; none where no `if` stands. */
function branchesAt(commands: readonly SieveCommand[], start: number): readonly SieveCommand[] {
  let end = start;
  while (isBranch(commands[end], end > start)) end += 1;
  return commands.slice(start, end);
}

/** Other blocks look into the parts of a message, and what they do cannot be told. */
function isBranch(command: SieveCommand | undefined, follows: boolean): boolean {
  return command !== undefined && (follows ? /^els(?:e|if)$/ : /^(?:disabled_)?if$/).test(command.name);
}

/** No test: an `else`, which has none. */
function testOf(command: SieveCommand): { readonly test: SieveTest | null; readonly isOn: boolean } {
  const test = command.tests[0] ?? null;
  if (command.name === "disabled_if") return { test, isOn: false };
  if (test?.name !== "false") return { test, isOn: true };
  // Roundcube leaves the test of a rule that is switched off in a comment.
  const comment = command.blockComments.map(({ text }) => text.trim()).join("\n");
  return { test: parseSieveTest(comment) ?? test, isOn: false };
}
