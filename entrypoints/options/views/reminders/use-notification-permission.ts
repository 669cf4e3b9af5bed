/** Whether the browser lets us show notifications; asked for only where the user switches them on. */
import { browser } from "wxt/browser";
import { usePermission } from "../../use-permission.ts";

const notifications = { permissions: ["notifications" as const] };

export interface NotificationPermission {
  /** `undefined` until the browser has said. */
  readonly granted: boolean | undefined;
  /** Call it in the very event of the user's press: browsers ask at no other time. */
  readonly request: () => Promise<boolean>;
}

export function useNotificationPermission(): NotificationPermission {
  const granted = usePermission(notifications);
  return { granted, request };
}

async function request(): Promise<boolean> {
  try {
    return await browser.permissions.request(notifications);
  } catch {
    // A browser that somebody else administers refuses with an error rather than asking.
    return false;
  }
}
