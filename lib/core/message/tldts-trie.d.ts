/** The part of tldts-icann's own table that `public-suffix.ts` reads; the package types only its entry. */
declare module "tldts-icann/dist/es6/src/data/trie.js" {
  export const edgeStart: Uint16Array;
  export const edgeLength: Uint8Array;
  export const labelText: string;
  export const rulesRoot: number;
}
