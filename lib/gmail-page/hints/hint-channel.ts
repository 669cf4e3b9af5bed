/**
 * How the script in Gmail's own world speaks to ours: CustomEvents on `document`
 * with JSON text in `detail`. Any script of the page can send them too, so what
 * comes is a hint about a message and never an order.
 */

export const hintEvent = "clientele-hint";
/** Without content: the script in Gmail's world has switched itself off for this page load. */
export const stoppedEvent = "clientele-page-world-stopped";
/** Characters of JSON text; longer ones are refused. */
export const longestHint = 65_536;
/** Characters of a body; a longer one is not passed on, because half of it would answer for the whole. */
export const longestBody = 60_000;
/** Longer lists of recipients or attachments are not passed on either. */
export const mostPeople = 100;
