/**
 * Whether anything that may be a row stands in a list, ours to read or not: an empty list
 * has none. Wider than the probes of rows on purpose, because it answers for the day on
 * which these match nothing any more.
 */
const anyRow = 'tr[id], [role="row"], [data-legacy-thread-id], td + td';

export function holdsAnyRow(panels: readonly Element[]): boolean {
  return panels.some((panel) => panel.querySelector(anyRow) !== null);
}
