/**
 * Variables that are used as flags, as Fastmail's scripts do: set to one value in some branches, and asked for later
 * with `string :is "${stop}" "Y"`.
 */
import { lost, type Reading, readings } from "./sieve-conditions.ts";
import type { SieveTest } from "./sieve-script.ts";
import type { SieveVariables } from "./sieve-variables.ts";

interface AskedFlag {
  readonly name: string;
  readonly values: readonly string[];
}

/** `null`: it is another test than whether one variable is one of some texts. */
function askedFlag(test: SieveTest): AskedFlag | null {
  const isPlain = test.args.every(
    (arg) => arg.kind === "strings" || (arg.kind === "tag" && arg.name === "is"),
  );
  const [sources, keys] = test.args.flatMap((arg) => (arg.kind === "strings" ? [arg.values] : []));
  const name = /^\$\{([A-Za-z_]\w*)\}$/.exec(sources?.[0] ?? "")?.[1];
  if (test.name !== "string" || !isPlain || name === undefined || sources?.length !== 1) return null;
  return { name: name.toLowerCase(), values: keys ?? [] };
}

/** `null`: it asks for no flag, or for one that is not known to be one. */
export function readFlag(test: SieveTest, variables: SieveVariables): Reading | null {
  const asked = askedFlag(test);
  if (asked === null) return null;
  const parts = asked.values.map((value) => variables.equals(asked.name, value));
  const known = parts.filter((part) => part !== null);
  return known.length === parts.length ? readings.any(known) : null;
}

export interface FlaggedTest {
  /** What else it asks; `null`: nothing. */
  readonly rest: SieveTest | null;
  /** Flags that must not be set. */
  readonly unset: readonly SieveTest[];
}

/** Parts a test into flags that must not be set and the rest, so that each of both can be written for itself. */
export function partFlags(test: SieveTest): FlaggedTest {
  const parts = test.name === "allof" ? test.tests : [test];
  const unset = parts
    .flatMap((part) => (part.name === "not" ? part.tests : []))
    .filter((inner) => askedFlag(inner));
  if (unset.length === 0) return { rest: test, unset };
  const others = parts.filter(
    (part) => part.name !== "not" || !part.tests.some((inner) => unset.includes(inner)),
  );
  return { rest: others.length === 0 ? null : { ...test, name: "allof", args: [], tests: others }, unset };
}

/** A flag that must not be set. Where it may be set by a test that cannot be asked, it counts as not set, as an end of the script does. */
export function readUnset(test: SieveTest, variables: SieveVariables): Reading {
  const reading = readFlag(test, variables);
  if (reading === null) return lost("condition.variable", test.place, { value: askedFlag(test)?.name ?? "" });
  return { ...reading, tree: reading.tree ?? false, mayBeLess: false };
}

/** The test without asking that this flag is not set: of all that sets it, what it is set by alone matters. */
export function withoutFlag(test: SieveTest, name: string): SieveTest | null {
  const { rest, unset } = partFlags(test);
  return unset.every((inner) => askedFlag(inner)?.name === name) ? rest : test;
}
