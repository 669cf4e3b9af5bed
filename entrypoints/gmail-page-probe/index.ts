/** Saves what a Gmail page looks like as a file, without what it says. The background puts it into a tab for each time that the user asks. */
import { browser } from "wxt/browser";
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { downloadFile } from "../../components/download-file.ts";
import { takePageSkeleton } from "../../lib/gmail-page/skeleton/page-skeleton.ts";
import { writeSkeleton } from "../../lib/gmail-page/skeleton/write-skeleton.ts";

export default defineUnlistedScript(() => {
  const skeleton = takePageSkeleton(window, browser.runtime.getManifest().version, Date.now());
  downloadFile(`clientele-gmail-${skeleton.day}-${skeleton.page.view}.json`, writeSkeleton(skeleton));
});
