/** Whether the browser has granted what it gives only when the user agrees, and still does. */
import { useEffect, useState } from "preact/hooks";
import { browser } from "wxt/browser";

/**
 * @param wanted the same object at every call
 * @returns `undefined` until the browser has said
 */
export function usePermission(
  wanted: Parameters<typeof browser.permissions.contains>[0],
): boolean | undefined {
  const [granted, setGranted] = useState<boolean>();
  useEffect(() => {
    const look = () => void browser.permissions.contains(wanted).then(setGranted);
    look();
    browser.permissions.onAdded.addListener(look);
    browser.permissions.onRemoved.addListener(look);
    return () => {
      browser.permissions.onAdded.removeListener(look);
      browser.permissions.onRemoved.removeListener(look);
    };
  }, [wanted]);
  return granted;
}
