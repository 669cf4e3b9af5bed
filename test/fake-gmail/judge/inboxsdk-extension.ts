/**
 * A throwaway extension with @inboxsdk/core in it, which writes down what InboxSDK
 * finds on the page. InboxSDK is what Gmail's page is to hundreds of extensions: where
 * it finds nothing, the simulator is wrong until shown otherwise.
 */
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** What InboxSDK's handlers were called with, in the order of the calls. */
export interface Findings {
  readonly user: string;
  readonly rows: readonly {
    readonly subject: string;
    readonly threadId: string;
    readonly contacts: readonly string[];
    readonly date: string;
    readonly messages: number;
  }[];
  readonly threads: readonly { readonly subject: string; readonly threadId: string }[];
  readonly messages: readonly {
    readonly sender: string;
    readonly recipients: readonly string[];
    readonly messageId: string;
  }[];
  readonly composes: readonly {
    readonly isReply: boolean;
    readonly isInline: boolean;
    readonly subject: string;
    readonly to: readonly string[];
  }[];
  /** Addresses of chips that were added to a form while it was open. */
  readonly addedRecipients: readonly string[];
  readonly errors: readonly string[];
}

const inboxSdk = fileURLToPath(new URL("../../../node_modules/@inboxsdk/core/", import.meta.url));

const manifest = {
  manifest_version: 3,
  name: "An extension made with InboxSDK",
  version: "1",
  permissions: ["scripting"],
  host_permissions: ["https://mail.google.com/"],
  background: { service_worker: "background.js" },
  content_scripts: [
    {
      matches: ["https://mail.google.com/*"],
      js: ["inboxsdk.js", "app.js"],
      run_at: "document_end",
    },
  ],
};

/** Runs as a content script after InboxSDK's. The app id is none: InboxSDK says so on the console and goes on. */
const find = `"use strict";
const found = { user: "", rows: [], threads: [], messages: [], composes: [], addedRecipients: [], errors: [] };
const write = () => document.documentElement.setAttribute("data-findings", JSON.stringify(found));
const addresses = (people) => people.map((person) => person.emailAddress);
const guard = (name, look) => async (view) => {
  try { await look(view); } catch (error) { found.errors.push(name + ": " + error.message); }
  write();
};
write();
InboxSDK.load(2, "sdk_none_0000000000", { eventTracking: false, globalErrorLogging: false }).then((sdk) => {
  found.user = sdk.User.getEmailAddress();
  write();
  sdk.Lists.registerThreadRowViewHandler(guard("row", async (row) => {
    found.rows.push({
      subject: row.getSubject(), threadId: await row.getThreadIDAsync(), contacts: addresses(row.getContacts()),
      date: row.getDateString(), messages: row.getVisibleMessageCount(),
    });
    row.addLabel({ title: "judged" });
  }));
  sdk.Conversations.registerThreadViewHandler(guard("thread", async (thread) => {
    found.threads.push({ subject: thread.getSubject(), threadId: await thread.getThreadIDAsync() });
  }));
  sdk.Conversations.registerMessageViewHandler(guard("message", async (message) => {
    found.messages.push({
      sender: message.getSender().emailAddress, recipients: message.getRecipientEmailAddresses(),
      messageId: await message.getMessageIDAsync(),
    });
  }));
  sdk.Compose.registerComposeViewHandler(guard("compose", (compose) => {
    found.composes.push({
      isReply: compose.isReply(), isInline: compose.isInlineReplyForm(), subject: compose.getSubject(),
      to: addresses(compose.getToRecipients()),
    });
    compose.on("toContactAdded", ({ contact }) => { found.addedRecipients.push(contact.emailAddress); write(); });
  }));
}).catch((error) => { found.errors.push("load: " + error.message); write(); });
`;

/** The folder of the extension, and a way to be rid of it. */
export function makeInboxSdkExtension(): { readonly directory: string; remove(): void } {
  const directory = mkdtempSync(join(tmpdir(), "inboxsdk-judge-"));
  writeInboxSdkExtension(directory, find);
  return { directory, remove: () => rmSync(directory, { recursive: true, force: true }) };
}

/** An extension of InboxSDK as published and one script that uses it. */
export function writeInboxSdkExtension(directory: string, app: string): void {
  writeFileSync(join(directory, "manifest.json"), JSON.stringify(manifest));
  writeFileSync(join(directory, "app.js"), app);
  for (const name of ["inboxsdk.js", "pageWorld.js", "background.js"]) {
    copyFileSync(join(inboxSdk, name), join(directory, name));
  }
}
