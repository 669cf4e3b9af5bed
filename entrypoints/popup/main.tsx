/** The popup: reads the database itself, so that it works when the background does not. */
import { render } from "preact";
import { browser } from "wxt/browser";
import { createCaller } from "../../lib/messaging/call.ts";
import { protocol } from "../../lib/messaging/protocol.ts";
import { openDatabase } from "../../lib/storage/database.ts";
import { App } from "./app.tsx";

const root = document.getElementById("app");
if (root !== null) {
  const call = createCaller((packet) => browser.runtime.sendMessage(packet), protocol);
  render(<App database={openDatabase()} call={call} />, root);
}
