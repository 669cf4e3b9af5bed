/** The options page: opens the database for reading, picks the language, and shows the page. */
import { render } from "preact";
import { browser } from "wxt/browser";
import { loadTranslation } from "../../lib/i18n/load-translation.ts";
import { pickLanguage } from "../../lib/i18n/pick-language.ts";
import { createCaller } from "../../lib/messaging/call.ts";
import { protocol } from "../../lib/messaging/protocol.ts";
import { openDatabase } from "../../lib/storage/database.ts";
import { App } from "./app.tsx";

// Most people keep the browser's language: its words are fetched while the settings are read.
void loadTranslation(pickLanguage("auto", navigator.languages));

const root = document.getElementById("app");
if (root !== null) {
  const call = createCaller((packet) => browser.runtime.sendMessage(packet), protocol);
  // The worker, once awake, brings back a database that the browser lost; this page only reads.
  void call("background.ping", {});
  render(<App database={openDatabase()} call={call} />, root);
}
