/** HubSpot, contacts. It knows a contact by the address and has no column for notes. */
import type { CsvLayout } from "../csv-layout.ts";

export const hubspotCsv: CsvLayout = {
  id: "hubspot",
  name: "HubSpot (CSV)",
  byteOrderMark: false,
  ids: "hubspot",
  labelDivider: ";",
  needsAddress: true,
  columns: [
    ["Record ID", "recordId"],
    ["First Name", ""],
    ["Last Name", ""],
    ["Email", "address"],
    ["Additional email addresses", "addresses"],
    ["Phone Number", "field:phone"],
    ["Contact owner", "field:owner"],
    ["Primary Associated Company ID", "organisationId"],
    ["Associated Company", "name"],
    ["Company Name", "name"],
    ["Job Title", "field:title"],
    ["Industry", "field:industry"],
    ["Country/Region", "field:region"],
    ["Lead Status", "field:Lead Status"],
    ["Lifecycle Stage", "field:Lifecycle Stage"],
    ["Clientele id", "own:id"],
    ["Clientele tier", "own:tier"],
    ["Clientele colour", "own:colour"],
    ["Clientele domains", "own:domains"],
    ["Clientele record", "own:rest"],
  ],
};
