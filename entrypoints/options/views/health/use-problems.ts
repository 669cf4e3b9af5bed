/** What the background met since the browser was started, newest first, read again whenever more comes. */
import { useEffect, useState } from "preact/hooks";
import { browser } from "wxt/browser";
import { type Problem, problemLogKey, readProblems } from "../../../../lib/storage/problem-log.ts";

/** `undefined`: not read yet; `null`: the browser does not give them. */
export type Problems = readonly Problem[] | null | undefined;

export function useProblems(): Problems {
  const [problems, setProblems] = useState<Problems>();
  useEffect(() => {
    const read = (): void => {
      readProblems(browser.storage.session).then(
        (found) => setProblems(found.toReversed()),
        () => setProblems(null),
      );
    };
    const follow = (changes: Readonly<Record<string, unknown>>): void => {
      if (Object.hasOwn(changes, problemLogKey)) read();
    };
    read();
    browser.storage.session.onChanged.addListener(follow);
    return () => browser.storage.session.onChanged.removeListener(follow);
  }, []);
  return problems;
}
