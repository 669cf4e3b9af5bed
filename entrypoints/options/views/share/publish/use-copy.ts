/** Copies a text for the user and says so. */
import { usePageActions } from "../../../page-actions.ts";
import { usePublishWords } from "./use-publish-words.ts";

export function useCopy(): (text: string) => Promise<void> {
  const words = usePublishWords();
  const { tell } = usePageActions();
  return async (text) => {
    try {
      await navigator.clipboard.writeText(text);
      tell({ kind: "done", text: words("copied") });
    } catch {
      // Expected: the browser does not let us, for example because the page has lost the focus.
      tell({ kind: "failed", text: words("copy.failed") });
    }
  };
}
