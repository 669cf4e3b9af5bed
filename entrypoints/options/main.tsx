/** The options page: opens the database for reading, picks the language, and shows the page. */
import { render } from "preact";
import { browser } from "wxt/browser";
import { createCaller } from "../../lib/messaging/call.ts";
import { openDatabase } from "../../lib/storage/database.ts";
import { App } from "./app.tsx";

const root = document.getElementById("app");
if (root !== null) {
  const call = createCaller((packet) => browser.runtime.sendMessage(packet));
  render(<App database={openDatabase()} call={call} />, root);
}
