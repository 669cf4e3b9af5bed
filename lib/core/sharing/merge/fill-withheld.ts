/** What a shared file leaves out says nothing: in a merge it stands there as it stands here. */
import type { PrivateField } from "../../rules/rule-set.ts";
import { isPurchaseField } from "../purchase-fields.ts";
import type { MergePart } from "./items-of-part.ts";

type Written = Readonly<Record<string, unknown>>;

/** `item` with what `from` has and the file keeps to itself. `from`: the same thing here; `undefined`: there is none. */
export function fillWithheld(
  part: MergePart,
  withheld: readonly PrivateField[],
  item: unknown,
  from: unknown,
): unknown {
  if (part === "rules") return withOwnGmail(item, from);
  if (part !== "clients" || from === undefined) return item;
  const { notes, fields } = from as Written;
  const { fields: written, ...rest } = item as Written;
  const kept = withheld.includes("purchases") ? purchasesIn(fields) : [];
  const hasNotes = withheld.includes("notes") && notes !== undefined && rest["notes"] === undefined;
  if (kept.length === 0 && !hasNotes) return item;
  const filled = { ...Object.fromEntries(kept), ...(written as Written | undefined) };
  return {
    ...rest,
    ...(hasNotes ? { notes } : {}),
    ...(written === undefined && kept.length === 0 ? {} : { fields: filled }),
  };
}

/** How a rule stands in Gmail is in no shared file. */
function withOwnGmail(item: unknown, from: unknown): unknown {
  const { gmail } = (from ?? {}) as Written;
  return gmail === undefined ? item : { ...(item as Written), gmail };
}

function purchasesIn(fields: unknown): [string, unknown][] {
  return Object.entries((fields ?? {}) as Written).filter(([name]) => isPurchaseField(name));
}
