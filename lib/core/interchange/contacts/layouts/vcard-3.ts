/** vCard 3.0 (RFC 2426), with the properties by which Apple, and then others, say groups and companies. */
import type { VcardLayout } from "../vcard-layout.ts";

export const vcard3: VcardLayout = {
  id: "vcard3",
  name: "vCard 3.0",
  version: "3.0",
  house: "X-ABSHOWAS:COMPANY",
  group: "X-ADDRESSBOOKSERVER-KIND:group",
  member: "X-ADDRESSBOOKSERVER-MEMBER",
  needsN: true,
};
