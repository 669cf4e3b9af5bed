/** Sorts the arguments of a Sieve test or action: tags with their values, and the texts that are left. */
import type { SieveArgument, SieveTest } from "./sieve-script.ts";
import type { SieveVariables } from "./sieve-variables.ts";

export interface TestArguments {
  /** Names of all tags. */
  readonly tags: ReadonlySet<string>;
  /** Values of those tags that have one. */
  readonly values: ReadonlyMap<string, readonly string[]>;
  /** What stands without a tag, one list for each argument, variables put in. */
  readonly texts: readonly (readonly string[])[];
  readonly number: number | null;
  /** The first text in which something stands that is only known while the script runs. */
  readonly unknown: string | null;
}

const tagsWithValue = new Set([
  "comparator",
  "value",
  "count",
  "zone",
  "content",
  "flags",
  "specialuse",
  "index",
  "param",
  "mailboxid",
  "days",
  "seconds",
  "subject",
  "handle",
  "message",
  "options",
  "importance",
  "method",
  "uniqueid",
]);

export function readArguments({ args }: Pick<SieveTest, "args">, variables: SieveVariables): TestArguments {
  const tags = new Set<string>();
  const values = new Map<string, readonly string[]>();
  const texts: (readonly string[])[] = [];
  let number: number | null = null;
  let unknown: string | null = null;
  const expand = (written: readonly string[]) =>
    written.map((text) => {
      const expanded = variables.expand(text);
      if (expanded === null) unknown ??= text;
      return expanded ?? text;
    });
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index];
    if (arg?.kind === "strings") texts.push(expand(arg.values));
    else if (arg?.kind === "number") number ??= arg.value;
    if (arg?.kind !== "tag") continue;
    tags.add(arg.name);
    const value = valueAfter(args, index);
    if (value === null) continue;
    values.set(arg.name, expand(value));
    index += 1;
  }
  return { tags, values, texts, number, unknown };
}

/** `null`: the tag stands alone. */
function valueAfter(args: readonly SieveArgument[], index: number): readonly string[] | null {
  const tag = args[index];
  const next = args[index + 1];
  if (tag?.kind !== "tag" || !tagsWithValue.has(tag.name)) return null;
  if (next?.kind === "number") return [String(next.value)];
  return next?.kind === "strings" ? next.values : null;
}
