/** Samples of two sides in turn, A B A B, so that both see the same noise of the machine. */

/** The first `warmUp` samples of each side are thrown away: code runs slower before it has been compiled. */
export async function takeTurns<A, B>(
  samples: number,
  warmUp: number,
  one: () => Promise<A>,
  other: () => Promise<B>,
): Promise<readonly [A[], B[]]> {
  const ones: A[] = [];
  const others: B[] = [];
  for (let turn = 0; turn < warmUp + samples; turn += 1) {
    ones.push(await one());
    others.push(await other());
  }
  return [ones.slice(warmUp), others.slice(warmUp)];
}
