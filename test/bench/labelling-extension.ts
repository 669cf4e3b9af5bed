/**
 * The peer of what we do in a Gmail tab: an extension made with InboxSDK, as hundreds
 * are, that adds one label to each thread row and does nothing else. Its network ends
 * at the browser's name resolution.
 */
import { mkdir } from "node:fs/promises";
import { writeInboxSdkExtension } from "../fake-gmail/judge/inboxsdk-extension.ts";

/** The one label that each row gets, from InboxSDK and from us. */
export const oneLabel = { name: "Client", colour: "#1a73e8" } as const;

/** The app id is none: InboxSDK says so on the console and goes on. */
const app = `"use strict";
InboxSDK.load(2, "sdk_none_0000000000", { eventTracking: false, globalErrorLogging: false }).then((sdk) => {
  sdk.Lists.registerThreadRowViewHandler((row) => {
    row.addLabel({ title: "${oneLabel.name}", backgroundColor: "${oneLabel.colour}", foregroundColor: "#ffffff" });
  });
});
`;

export async function writeLabellingExtension(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  writeInboxSdkExtension(folder, app);
}
