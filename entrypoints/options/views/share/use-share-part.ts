/** Which part of the view of sharing is open: what follows `#share/` in the address. */
import { useEffect, useState } from "preact/hooks";

export const shareParts = ["files", "followed", "publish", "backups", "log"] as const;
export type SharePart = (typeof shareParts)[number];

export function useSharePart(): SharePart {
  const [part, setPart] = useState(partOf(location.hash));
  useEffect(() => {
    const follow = () => setPart(partOf(location.hash));
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, []);
  return part;
}

/** `#share/publish` and `#share/publish/key` alike are the part of publishing; anything unknown is the first. */
function partOf(hash: string): SharePart {
  const name = hash.split("/")[1];
  return shareParts.find((part) => part === name) ?? "files";
}
