/**
 * Whether a command or test of the base language lacks what it cannot do without. More than that is no fault:
 * dialects and extensions add to what RFC 5228 has.
 */
import type { SieveTest } from "./sieve-script.ts";

/** How many texts or lists of texts it needs at least. */
const leastTexts: Readonly<Record<string, number>> = {
  require: 1,
  fileinto: 1,
  redirect: 1,
  reject: 1,
  ereject: 1,
  tag: 1,
  header: 2,
  address: 2,
  envelope: 2,
  exists: 1,
  body: 1,
  addflag: 1,
  setflag: 1,
  removeflag: 1,
  set: 2,
  string: 2,
};
/** Those that have tests; `one`: exactly one, `some`: a list. */
const withTests: Readonly<Record<string, "one" | "some">> = {
  if: "one",
  elsif: "one",
  disabled_if: "one",
  not: "one",
  anyof: "some",
  allof: "some",
};
/** Those that have none. What is not named here may be of any kind. */
const withoutTests = new Set(
  "true false header address envelope exists size body date currentdate string hasflag mailboxexists ihave".split(
    " ",
  ),
);

/** How many tests follow the arguments, at least; `null`: it is not known whether any may. */
export function testsOf(name: string): 0 | 1 | null {
  if (Object.hasOwn(withTests, name)) return 1;
  return withoutTests.has(name) ? 0 : null;
}

export function lacksArguments({ name, args, tests: inner }: SieveTest): boolean {
  if (Object.hasOwn(withTests, name) && withTests[name] === "one" && inner.length > 1) return true;
  const texts = args.filter(({ kind }) => kind === "strings").length;
  if (Object.hasOwn(leastTexts, name) && texts < (leastTexts[name] ?? 0)) return true;
  return name === "size" && !isSize(args);
}

function isSize(args: SieveTest["args"]): boolean {
  const hasSide = args.some((arg) => arg.kind === "tag" && (arg.name === "over" || arg.name === "under"));
  return hasSide && args.some(({ kind }) => kind === "number");
}
