/** The background worker: registers every listener at once, then waits for its database. */
import { defineBackground } from "wxt/utils/define-background";

export default defineBackground(() => {});
