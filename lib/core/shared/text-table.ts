/**
 * A table from texts to numbers that keeps no texts: for each entry a hash, a number
 * and a link, in typed arrays. Ten thousand entries take 200 kB, where a map of texts
 * takes a megabyte. Two texts may have one hash, so whoever asks compares what it gets.
 */
export interface TextTable {
  /** What was filed under texts with the hash of this one, in the order of filing; compare before trusting. */
  candidates(text: string): readonly number[];
}

const none: readonly number[] = [];

/** @param file is called once, and files each number under a text */
export function buildTextTable(file: (put: (text: string, value: number) => void) => void): TextTable {
  const filed: number[] = [];
  const numbers: number[] = [];
  file((text, value) => {
    filed.push(hashOf(text));
    numbers.push(value);
  });
  const hashes = Int32Array.from(filed);
  const values = Int32Array.from(numbers);
  const buckets = 2 ** Math.ceil(Math.log2(Math.max(1, hashes.length)));
  const mask = buckets - 1;
  const heads = new Int32Array(buckets).fill(-1);
  const links = new Int32Array(hashes.length);
  // From the last to the first, so that each chain begins with what was filed first.
  for (let entry = hashes.length - 1; entry >= 0; entry -= 1) {
    const bucket = at(hashes, entry) & mask;
    links[entry] = at(heads, bucket);
    heads[bucket] = entry;
  }
  return {
    candidates(text) {
      const hash = hashOf(text);
      let found: number[] | null = null;
      for (let entry = at(heads, hash & mask); entry >= 0; entry = at(links, entry)) {
        if (hashes[entry] !== hash) continue;
        found ??= [];
        found.push(at(values, entry));
      }
      return found ?? none;
    },
  };
}

function at(numbers: Int32Array, index: number): number {
  return numbers[index] ?? -1;
}

/** FNV-1a over UTF-16 units, mixed once more, because buckets are told by its last bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5 | 0;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash ^ (hash >>> 15);
}
