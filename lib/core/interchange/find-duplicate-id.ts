/** Two rules or two clients with one id could not be told apart when one of them is edited. */

export interface DuplicateId {
  readonly list: "clients" | "rules";
  readonly id: string;
  /** Index of the second one. */
  readonly index: number;
}

/** The first item whose id an earlier one of the same list has; `null` where all differ. */
export function findDuplicateId(
  list: DuplicateId["list"],
  items: readonly { readonly id: string }[],
): DuplicateId | null {
  const seen = new Set<string>();
  for (const [index, { id }] of items.entries()) {
    if (seen.has(id)) return { list, id, index };
    seen.add(id);
  }
  return null;
}
