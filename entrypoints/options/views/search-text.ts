/** The form in which lists are searched: half-width and lower case, so that ＡＣＭＥ finds acme. */

const ascii = /^[\0-\x7f]*$/;

/** Most records are plain ASCII, and looking costs less than normalizing ten thousand of them. */
export function searchText(text: string): string {
  return (ascii.test(text) ? text : text.normalize("NFKC")).toLowerCase();
}

/** The words of a search, each of which must be found. */
export function searchWords(text: string): string[] {
  return searchText(text)
    .split(/\s+/)
    .filter((word) => word !== "");
}
