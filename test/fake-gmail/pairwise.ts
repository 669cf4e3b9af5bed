/**
 * Few combinations that hold every pair of values of every two axes.
 *
 * Nearly all faults of layouts come from one value or from two that meet; all
 * combinations of these axes would be some 10^14. Greedy, as in D. M. Cohen and
 * others, "The AETG System" (IEEE TSE 23, 1997), but without chance: the same
 * table gives the same combinations.
 */

/** One value of each axis. */
export type Combination = Readonly<Record<string, string>>;
export type AxisTable = Readonly<Record<string, readonly string[]>>;

type Choice = readonly [axis: string, value: string];

/** The first combination holds the first value of each axis. */
export function pairwise(table: AxisTable): readonly Combination[] {
  const names = Object.keys(table);
  const open = allPairs(table);
  const combinations: Combination[] = [];
  const take = (combination: Record<string, string>): void => {
    for (const pair of pairsOf(names, combination)) open.delete(pair);
    combinations.push(combination);
  };
  take(Object.fromEntries(names.map((name) => [name, table[name]?.[0] ?? ""])));
  for (const pair of open) take(complete(table, names, open, choicesOf(pair), combinations.length));
  return combinations;
}

/** Chooses for each further axis the value that meets most of the chosen ones for the first time. */
function complete(
  table: AxisTable,
  names: readonly string[],
  open: ReadonlySet<string>,
  start: readonly Choice[],
  turn: number,
): Record<string, string> {
  const chosen = new Map<string, string>(start);
  for (const name of names) {
    if (chosen.has(name)) continue;
    const values = table[name] ?? [];
    // Of equals another one at each turn, so that no value waits for the end.
    const inTurn = values.map((_, index) => values[(index + turn) % values.length] ?? "");
    const news = (value: string) =>
      [...chosen].filter((other) => open.has(pairOf(names, [name, value], other))).length;
    chosen.set(
      name,
      inTurn.reduce((best, value) => (news(value) > news(best) ? value : best)),
    );
  }
  return Object.fromEntries(names.map((name) => [name, chosen.get(name) ?? ""]));
}

function allPairs(table: AxisTable): Set<string> {
  const names = Object.keys(table);
  const pairs = new Set<string>();
  for (const [index, one] of names.entries()) {
    for (const other of names.slice(index + 1)) {
      for (const value of table[one] ?? []) {
        for (const otherValue of table[other] ?? [])
          pairs.add(pairOf(names, [one, value], [other, otherValue]));
      }
    }
  }
  return pairs;
}

/** The pairs that a combination holds. */
function pairsOf(names: readonly string[], combination: Combination): string[] {
  return names.flatMap((one, index) =>
    names
      .slice(index + 1)
      .map((other) => pairOf(names, [one, combination[one] ?? ""], [other, combination[other] ?? ""])),
  );
}

/** The same text whichever comes first. */
function pairOf(names: readonly string[], one: Choice, other: Choice): string {
  const inOrder = names.indexOf(one[0]) < names.indexOf(other[0]) ? [one, other] : [other, one];
  return JSON.stringify(inOrder);
}

function choicesOf(pair: string): readonly Choice[] {
  return JSON.parse(pair);
}
