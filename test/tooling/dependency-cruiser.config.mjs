/**
 * Who may import whom (README, "The house"). Each rule is proven by a planted
 * violation in boundaries.test.ts: with an unresolved import a rule would pass
 * silently, so unresolved imports are a violation themselves.
 */

/** A rule that lets `folder` import itself and what is listed, and nothing else. */
function only(name, comment, folder, allowed) {
  return {
    name,
    comment,
    severity: "error",
    from: { path: folder },
    to: { pathNot: [folder, ...allowed] },
  };
}

const core = "^lib/core/";
const ports = "^lib/app/(?:conversation-|sharing-)?ports\\.ts$";
/** Libraries without I/O that core may use. */
const pureLibraries = [
  "node_modules/fflate/",
  "node_modules/saxen/",
  "node_modules/re2js/",
  "node_modules/tldts-icann/",
  "node_modules/zod/",
];

const rules = [
  {
    name: "no-unresolved",
    comment: "An import that does not resolve would slip past every other rule.",
    severity: "error",
    from: { path: "^(entrypoints|components|lib|test)/" },
    to: { couldNotResolve: true, pathNot: ["^#", "^virtual:", "^wxt/", "\\?"] },
  },
  {
    name: "no-circular",
    comment: "A circle of imports has no first file to read.",
    severity: "error",
    from: { path: "^(entrypoints|components|lib)/" },
    to: { circular: true },
  },
  only("core-is-pure", "Core knows no browser, no database, no network.", core, pureLibraries),
  {
    name: "core-schemas-only-in-schema-files",
    comment: "Core parses at its borders; the rest trusts types.",
    severity: "error",
    from: { path: core, pathNot: ["schema\\.ts$", "^lib/core/shared/zod-setup\\.ts$"] },
    to: { path: "node_modules/zod/", dependencyTypesNot: ["type-only"] },
  },
  only("app-talks-through-ports", "Use cases reach the outside through ports alone.", "^lib/app/", [core]),
  only(
    "gmail-page-stands-alone",
    "Knowledge of Gmail's page depends on nothing but core.",
    "^lib/gmail-page/",
    [core, ports, "node_modules/gmail-js/", "node_modules/zod/"],
  ),
  only("storage-stands-alone", "The database depends on nothing but core.", "^lib/storage/", [
    core,
    ports,
    "node_modules/dexie/",
  ]),
  only(
    "sealing-stands-alone",
    "Signatures, encryption and packing depend on nothing but core.",
    "^lib/sealing/",
    [
      core,
      ports,
      "node_modules/jose/",
      "node_modules/age-encryption/",
      "node_modules/@noble/",
      "node_modules/@scure/bip39/",
      "node_modules/@zxcvbn-ts/",
    ],
  ),
  only(
    "network-stands-alone",
    "Whoever speaks to servers knows neither the database nor the page.",
    "^lib/network/",
    [core, ports, "^lib/sealing/gzip\\.ts$"],
  ),
  {
    name: "verification-carries-no-age",
    comment:
      "The worker verifies editions; what encrypts, and lists of words, come to pages that ask for them.",
    severity: "error",
    from: { path: "^lib/sealing/(?:verify-edition|peel-layers|sign-edition|public-key|gzip|sha-256)\\.ts$" },
    to: { path: "node_modules/(?:age-encryption|@noble|@scure|@zxcvbn-ts)/", reachable: true },
  },
  only("messaging-knows-core", "The protocol carries core's values.", "^lib/messaging/", [
    core,
    "node_modules/zod/",
  ]),
  only("i18n-knows-core", "Sentences are made from core's codes.", "^lib/i18n/", [core]),
  only("components-are-views", "Values in, callbacks out.", "^components/", [
    core,
    "^lib/i18n/",
    "node_modules/preact/",
  ]),
  {
    name: "nobody-imports-entrypoints",
    comment: "Entry points wire; they are not a library.",
    severity: "error",
    from: { path: "^(components|lib)/" },
    to: { path: "^entrypoints/" },
  },
  {
    name: "entrypoints-stay-apart",
    comment:
      "Each entry point is a script of its own. The two that meet in a Gmail tab share types and no code.",
    severity: "error",
    from: { path: "^entrypoints/([^/]+)", pathNot: "^entrypoints/gmail[-.]" },
    to: { path: "^entrypoints/", pathNot: "^entrypoints/$1" },
  },
  {
    name: "gmail-scripts-share-types-only",
    comment: "Code that the content script imports is in every tab; panels come on demand.",
    severity: "error",
    from: { path: "^entrypoints/(gmail[-.][^/]+)" },
    to: { path: "^entrypoints/", pathNot: "^entrypoints/$1", dependencyTypesNot: ["type-only"] },
  },
  {
    name: "gmail-never-reaches-the-database",
    comment:
      "A database opened in a content script belongs to mail.google.com; rules and clients never enter that process.",
    severity: "error",
    from: { path: "^entrypoints/gmail[-.]" },
    to: { path: "^lib/storage/", reachable: true },
  },
  {
    name: "gmail-js-in-one-file",
    comment: "gmail-js is used behind one guard.",
    severity: "error",
    from: { pathNot: "^lib/gmail-page/page-world/" },
    to: { path: "node_modules/gmail-js/" },
  },
  {
    name: "product-never-imports-tests",
    comment: "What ships does not depend on what checks it.",
    severity: "error",
    from: { path: "^(entrypoints|components|lib)/" },
    to: { path: "^test/" },
  },
];

export default {
  forbidden: rules,
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^\\.(wxt|output|cache)/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "browser", "default", "types"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".json"],
    },
  },
};
