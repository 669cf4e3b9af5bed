/**
 * The print view of a thread, `?ui=2&view=pt&th=…`: a document of its own with
 * none of Gmail's elements, where an extension has nothing to do.
 *
 * Assumption: its markup; only its address is on record (gmail-page.md 3.6).
 */
import type { PageConfig } from "./page/page-config.ts";
import type { OpenedThread } from "./page/thread-facts.ts";

/** `undefined`: there is no such thread; the page is empty then. */
export function printDocument(thread: OpenedThread | undefined, config: PageConfig): string {
  const messages = (thread?.messages ?? []).map(
    ({ from, bodyHtml }) =>
      `<hr><table class="message"><tr><td><font size="-1"><b>${escapeHtml(from.name ?? "")}</b> &lt;${escapeHtml(from.email ?? "")}&gt;</font></td></tr><tr><td>${bodyHtml}</td></tr></table>`,
  );
  const title = escapeHtml(`Gmail - ${thread?.subject ?? ""}`);
  return `<!DOCTYPE html>
<html lang="${escapeHtml(config.lang)}"><head><meta charset="utf-8"><title>${title}</title></head>
<body><div class="bodycontainer"><div class="maincontent"><h1>${escapeHtml(thread?.subject ?? "")}</h1>
${messages.join("\n")}
</div></div></body></html>`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/gu, (character) => `&#${character.charCodeAt(0)};`);
}
