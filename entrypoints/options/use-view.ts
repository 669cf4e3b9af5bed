/** Which view is open: the fragment of the address, so that Back works and a view can be linked to. */
import { useEffect, useState } from "preact/hooks";

export const views = [
  "start",
  "clients",
  "triage",
  "segments",
  "groups",
  "rules",
  "audit",
  "priority",
  "clocks",
  "reminders",
  "share",
  "settings",
  "health",
  "help",
] as const;
export type View = (typeof views)[number];

export function useView(): View {
  const [view, setView] = useState(viewOf(location.hash));
  useEffect(() => {
    const follow = () => setView(viewOf(location.hash));
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, []);
  return view;
}

/** `#rules` and `#rules/new` alike are the view of rules; anything unknown is the first view. */
export function viewOf(hash: string): View {
  const name = hash.replace(/^#/, "").split("/")[0];
  return views.find((view) => view === name) ?? "clients";
}
