/** The programs for which a table of clients can be written. */
import type { CsvLayout } from "./csv-layout.ts";
import { googleCsv } from "./layouts/google-csv.ts";
import { hubspotCsv } from "./layouts/hubspot-csv.ts";
import { outlookCsv } from "./layouts/outlook-csv.ts";
import { zohoCsv } from "./layouts/zoho-csv.ts";

export const csvLayouts: readonly CsvLayout[] = [googleCsv, outlookCsv, zohoCsv, hubspotCsv];
