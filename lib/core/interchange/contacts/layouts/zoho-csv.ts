/** Zoho CRM, contacts. It takes no contact without a last name, so the client's name stands there, too. */
import type { CsvLayout } from "../csv-layout.ts";

export const zohoCsv: CsvLayout = {
  id: "zoho",
  name: "Zoho CRM (CSV)",
  byteOrderMark: false,
  ids: "zoho",
  labelDivider: ",",
  columns: [
    ["Record Id", "recordId"],
    ["Contact Owner", "field:owner"],
    ["Lead Source", "field:Lead Source"],
    ["First Name", ""],
    ["Last Name", "name"],
    ["Account Name.id", "organisationId"],
    ["Account Name", "name"],
    ["Email", "address"],
    ["Secondary Email", "address"],
    ["Title", "field:title"],
    ["Department", "field:department"],
    ["Phone", "field:phone"],
    ["Mailing Country", "field:region"],
    ["Tag", "labels"],
    ["Description", "notes"],
    ["Clientele id", "own:id"],
    ["Clientele tier", "own:tier"],
    ["Clientele colour", "own:colour"],
    ["Clientele domains", "own:domains"],
    ["Clientele record", "own:rest"],
  ],
};
