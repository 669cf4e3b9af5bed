/** Which of a client's fields tell what it bought: they stay at home unless they are asked for. */
import { nameKey } from "../condition/known-names.ts";

/** Those with a meaning of their own, and names that others give to the same. */
const purchaseFields: ReadonlySet<string> = new Set([
  "last-order",
  "orders",
  "order-total",
  "first-order",
  "order-count",
  "purchases",
  "purchase-total",
  "last-purchase",
  "revenue",
]);

/** Whatever the case of the name and however its words are joined. */
export function isPurchaseField(name: string): boolean {
  return purchaseFields.has(nameKey(name).replace(/[\s_]+/g, "-"));
}
