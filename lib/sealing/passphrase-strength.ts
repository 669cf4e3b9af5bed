/** Says how long a passphrase of the user's own would hold against guessing. The library and its word lists come when they are needed. */

export interface PassphraseStrength {
  /** 0: guessed at once, to 4: holds. */
  readonly score: 0 | 1 | 2 | 3 | 4;
  /** Whether a file should be protected by it. */
  readonly isEnough: boolean;
}

/** More is no stronger to anybody, and costs the library more than it helps. */
const mostLength = 128;
const enough = 3;

/** @param known what an attacker would try first, such as the alias and the name of the set */
export async function passphraseStrength(
  text: string,
  known: readonly string[] = [],
): Promise<PassphraseStrength> {
  const { score } = (await estimator()).check(text.slice(0, mostLength), [...known]);
  return { score, isEnough: score >= enough };
}

async function makeEstimator() {
  const [{ ZxcvbnFactory }, { adjacencyGraphs, dictionary }] = await Promise.all([
    import("@zxcvbn-ts/core"),
    import("@zxcvbn-ts/language-common"),
  ]);
  return new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs, maxLength: mostLength });
}

let made: ReturnType<typeof makeEstimator> | null = null;

/** Made once: it sorts its lists. */
function estimator(): ReturnType<typeof makeEstimator> {
  made ??= makeEstimator();
  return made;
}
