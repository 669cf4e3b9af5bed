/** The order of a list that its user sorts by the heads of its columns. */
import type { GridHeader } from "../../../components/record-grid.tsx";

export interface ListOrder<Column extends string> {
  /** `set`: the order of the rule set, in which a tie is decided. */
  readonly column: Column | "set";
  readonly descending: boolean;
}

/** The head of a column that sorts: up, down, and back to the order of the rule set. */
export function sortableHeader<Column extends string>(
  label: string,
  column: Column,
  order: ListOrder<Column>,
  onOrder: (order: ListOrder<Column>) => void,
): GridHeader {
  return {
    label,
    sort: { direction: directionOf(order, column), onSort: () => onOrder(nextOrder(order, column)) },
  };
}

function directionOf<Column extends string>(order: ListOrder<Column>, column: Column) {
  if (order.column !== column) return "none";
  return order.descending ? "descending" : "ascending";
}

function nextOrder<Column extends string>(order: ListOrder<Column>, column: Column): ListOrder<Column> {
  if (order.column !== column) return { column, descending: false };
  return order.descending ? { column: "set", descending: false } : { column, descending: true };
}
