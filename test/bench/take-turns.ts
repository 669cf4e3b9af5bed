/** Samples of several sides in turn, A B C A B C, so that all see the same noise of the machine. */

type SamplesOf<Sides extends readonly (() => Promise<unknown>)[]> = {
  readonly [Side in keyof Sides]: Awaited<ReturnType<Sides[Side]>>[];
};

/** The first `warmUp` samples of each side are thrown away: code runs slower before it has been compiled. */
export async function takeTurns<Sides extends readonly (() => Promise<unknown>)[]>(
  samples: number,
  warmUp: number,
  ...sides: Sides
): Promise<SamplesOf<Sides>> {
  const taken: unknown[][] = sides.map(() => []);
  for (let turn = 0; turn < warmUp + samples; turn += 1) {
    for (const [index, side] of sides.entries()) taken[index]?.push(await side());
  }
  return taken.map((all) => all.slice(warmUp)) as SamplesOf<Sides>;
}
