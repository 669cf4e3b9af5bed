/**
 * How a domain looks like a client's:
 *
 * - `inside`: the client's whole domain, or its name, stands below somebody else's (`acme.com.evil.net`)
 * - `letters`: the same to the eye (`acrne.com`, a Cyrillic `а`)
 * - `ending`: the same name under another ending (`acme.co`), or under none
 * - `spelling`: one slip of the fingers away (`amce.com`)
 * - `addition`: the name with a word put to it (`acme-billing.com`)
 * - `scripts`: one label mixes alphabets; whom it imitates is not known
 */
export const lookAlikeKinds = ["inside", "letters", "ending", "spelling", "addition", "scripts"] as const;
export type LookAlikeKind = (typeof lookAlikeKinds)[number];
