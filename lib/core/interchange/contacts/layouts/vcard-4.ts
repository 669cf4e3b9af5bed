/** vCard 4.0 (RFC 6350): groups and companies are kinds of cards. */
import type { VcardLayout } from "../vcard-layout.ts";

export const vcard4: VcardLayout = {
  id: "vcard4",
  name: "vCard 4.0",
  version: "4.0",
  house: "KIND:org",
  group: "KIND:group",
  member: "MEMBER",
  needsN: false,
};
