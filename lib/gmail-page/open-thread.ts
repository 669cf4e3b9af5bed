/** Shows a conversation in this tab, by the address that Gmail takes for any mail of the account. */

/** Legacy ids as Gmail makes them. Anything else would be an address of somebody's choice. */
const legacyId = /^[0-9a-f]{1,16}$/;

/** False: Gmail has no address for a conversation of this id. */
export function openThread(window: Window, threadId: string): boolean {
  if (!legacyId.test(threadId)) return false;
  window.location.hash = `#all/${threadId}`;
  return true;
}
