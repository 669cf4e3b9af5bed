/** Whether this document is Gmail's main page: no frame, no print view, no window of a single message or compose. */

const mailPath = /^\/mail(?:\/(?:u\/\d+|b\/[^/]+(?:\/u\/\d+)?))?\/?$/;

export function isMailPage(window: Window): boolean {
  if (window.top !== window) return false;
  const { pathname, search } = window.location;
  const query = new URLSearchParams(search);
  return mailPath.test(pathname) && !query.has("view") && query.get("ui") !== "2";
}
