/**
 * Public suffixes by the ICANN part of the public suffix list (`com`, `co.uk`,
 * `公司.cn`): below them anybody can register a name.
 */
import { getPublicSuffix } from "tldts-icann";
import { edgeLength, edgeStart, labelText, rulesRoot } from "tldts-icann/dist/es6/src/data/trie.js";

export interface PublicSuffix {
  readonly suffix: string;
  /** False where the list knows nothing of the last label, which then is its own suffix. */
  readonly isListed: boolean;
}

/**
 * The top-level labels of the list. tldts answers `js` for `node.js` as it answers
 * `li` for `anna.li` and does not say which of them it knows, so they are read from its table.
 */
function readTopLevelLabels(): ReadonlySet<string> {
  const labels = new Set<string>();
  const first = edgeStart[rulesRoot] ?? 0;
  const last = edgeStart[rulesRoot + 1] ?? 0;
  let offset = 0;
  for (let edge = 0; edge < last; edge++) {
    const length = edgeLength[edge] ?? 0;
    if (edge >= first) labels.add(labelText.slice(offset, offset + length));
    offset += length;
  }
  return labels;
}

const topLevelLabels = readTopLevelLabels();
const hostNamesOnly = { extractHostname: false, validateHostname: false, detectIp: false };

/** @param domain canonical (`canonicalDomain`), not empty */
export function publicSuffixOf(domain: string): PublicSuffix {
  const lastLabel = domain.slice(domain.lastIndexOf(".") + 1);
  return {
    suffix: getPublicSuffix(domain, hostNamesOnly) ?? lastLabel,
    isListed: topLevelLabels.has(lastLabel),
  };
}

/** The labels left of the public suffix, joined by dots: `mail.acme` of `mail.acme.co.uk`; `""` where none are. */
export function labelsBeforeSuffix(domain: string): string {
  const { suffix } = publicSuffixOf(domain);
  return domain.length > suffix.length ? domain.slice(0, domain.length - suffix.length - 1) : "";
}
