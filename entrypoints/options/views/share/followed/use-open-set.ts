/** Which followed set is open, and which part of it: what follows `#share/followed/` in the address. */
import { useEffect, useState } from "preact/hooks";

export const setPartNames = ["rules", "labels", "clients", "versions"] as const;
export type SetPartName = (typeof setPartNames)[number];

export type OpenSet =
  | { readonly kind: "list" }
  | {
      readonly kind: "set";
      readonly id: string;
      readonly part: SetPartName;
      /** Id of the rule or client that is wanted. */
      readonly item?: string;
    }
  /** Something that a followed set holds, whichever it is. */
  | { readonly kind: "rule" | "client"; readonly id: string };

export function useOpenSet(): OpenSet {
  const [open, setOpen] = useState(() => openSetOf(location.hash));
  useEffect(() => {
    const follow = () => setOpen(openSetOf(location.hash));
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, []);
  return open;
}

/**
 * `#share/followed/<id>/labels` a part of a set, `#share/followed/<id>/rules/<rule id>` something in it;
 * `#share/followed/rule/<rule id>` whichever set holds it; anything else the list.
 */
export function openSetOf(hash: string): OpenSet {
  const [first = "", second, item] = hash.split("/").slice(2).map(decoded);
  if (first === "") return { kind: "list" };
  if ((first === "rule" || first === "client") && second !== undefined) return { kind: first, id: second };
  const part = setPartNames.find((name) => name === second) ?? "rules";
  return { kind: "set", id: first, part, ...(item === undefined ? {} : { item }) };
}

export function setAddress(id: string, part: SetPartName = "rules"): string {
  return `#share/followed/${encodeURIComponent(id)}/${part}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // URIError: the address was typed by hand with a bare percent sign.
    return text;
  }
}
