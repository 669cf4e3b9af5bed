/** How the extension is built: one manifest per browser, held by the golden manifests in test/fixtures. */
import { fileURLToPath } from "node:url";
import { defineConfig } from "wxt";
import { thirdPartyNotices } from "./test/tooling/third-party-notices.ts";

/** Extension pages run nothing but their own files (see SECURITY.md). */
const extensionPagesPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self' https:",
  "frame-ancestors 'none'",
  "form-action 'none'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join("; ");

/** Gives Chrome the fixed id pdiabbiicbbnkbjhdljifbfnaemacnhd, whatever folder it is loaded from. */
const chromePublicKey =
  "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEApA9VpyUe8xQiUZNvg7TQIBOU+U9CEEoktFvQIaRb7qYHL7unijYMtdY/hWA0ttI7Fm8QHzJxnkrR531Gf5xpV/SuxVYRYiAmHIV67ttNKJHDGE/elG/yga1wNwAN966VqAxvJRMh4p6zfEiWcrheaRWmoapjCNefE6mD+h6UJW13lfKg93gSEYeroUZoxTsgCLzb8d86qgP8qfWfaYVwUfoo/uLCyiQTf5PEvYFEMLj7HUo9uGJ6qm7WRekawWT4146cSHDqM2TYtoZArXGzCbA5T4UBqR8wbW4NHOAFsnAzRePw5Aww1lCNHy/K45rBXpIjlbg7UHg3JaNsuxpM8wIDAQAB";

const notices = thirdPartyNotices();

/** Scripts that are run in Gmail's tabs, where each of them is paid for in every tab. */
const inGmailTabs: ReadonlySet<string> = new Set(["gmail", "gmail-panels"]);
const leanZod = fileURLToPath(new URL("lib/core/shared/lean-zod.ts", import.meta.url));

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  outDir: ".output",
  zip: { name: "clientele", excludeSources: [".output/**", ".cache/**"] },
  vite: () => ({
    plugins: [notices.plugin],
    // Inlined, the suffix list's one long text would stand in the bundle wherever it is read.
    build: { rolldownOptions: { optimization: { inlineConst: false } } },
  }),
  hooks: {
    "vite:build:extendConfig": (entrypoints, config) => {
      if (!entrypoints.every(({ name }) => inGmailTabs.has(name))) return;
      config.resolve = { ...config.resolve, alias: { ...config.resolve?.alias, "zod/mini": leanZod } };
      config.build = {
        ...config.build,
        rolldownOptions: {
          ...config.build?.rolldownOptions,
          onLog(level, log, handler) {
            // A schema of the tab uses what the stand-in has not: the script would end where it starts.
            if (log.code === "IMPORT_IS_UNDEFINED") throw new Error(log.message);
            handler(level, log);
          },
        },
      };
    },
    "build:done": (wxt) => notices.write(wxt.config.outDir),
  },
  manifest: ({ browser }) => ({
    name: "__MSG_name__",
    description: "__MSG_description__",
    default_locale: "en",
    permissions: ["storage", "alarms", "scripting"],
    // Asked for where the user switches notifications on, or backups that save themselves.
    optional_permissions: ["notifications", "downloads", ...(browser === "firefox" ? [] : ["offscreen"])],
    host_permissions: ["https://mail.google.com/*"],
    // Asked for one server at a time, where a followed set lies on one that lets no other site read it.
    optional_host_permissions: ["https://*/*"],
    incognito: "not_allowed",
    content_security_policy: { extension_pages: extensionPagesPolicy },
    ...(browser === "firefox"
      ? {
          browser_specific_settings: {
            gecko: {
              id: "clientele@clientele.example",
              strict_min_version: "142.0",
              data_collection_permissions: { required: ["none"] },
            },
          },
        }
      : {
          key: chromePublicKey,
          minimum_chrome_version: "140",
          // Firefox has no such key and gives whatever stands in its policies.
          storage: { managed_schema: "managed-schema.json" },
          externally_connectable: { ids: [] },
        }),
  }),
});
