/**
 * Makes zod work under an extension's content security policy: without this it
 * probes `new Function` and every page load reports a policy violation. Imported
 * first by every file that builds schemas.
 */
import { config } from "zod/mini";

config({ jitless: true });
