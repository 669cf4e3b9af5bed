/** `client.csv10k`: a contact file of 10,000 rows, dropped on the options page, until the page says what it would change. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { dropFile } from "./drop-file.ts";
import { rest } from "./gmail-tab.ts";
import { inventedAddress, inventedCompany, inventedDomain } from "./invented-names.ts";
import type { BenchContext, Measured } from "./measurement.ts";
import { percentile } from "./percentile.ts";
import { createRandom } from "./seeded-random.ts";

const rows = 10_000;
/** The clients that each row is compared with; half of the houses of the file are among them. */
const size = { rules: 1_000, clients: 10_000 };
const samples = 5;
/** Google's header is as wide as its widest contact. */
const emptyColumns = 40;

export async function measureClientCsv(context: BenchContext): Promise<readonly Measured[]> {
  const stage = await context.stage();
  await stage.useRules(size);
  const folder = mkdtempSync(join(tmpdir(), "clientele-csv-"));
  try {
    const file = join(folder, "contacts.csv");
    const text = contactFile();
    writeFileSync(file, text);
    const times: number[] = [];
    const tasks: number[] = [];
    for (let turn = 0; turn < samples; turn += 1) {
      const page = await stage.ours.browser.newPage();
      await page.goto(`${stage.ours.extensionOrigin}/options.html#share`);
      await page.waitForSelector("input[type=file]");
      await rest();
      const { total, longest } = await dropFile(page, file, ".contact-table");
      times.push(total);
      tasks.push(longest);
      await page.close();
    }
    const megabytes = (text.length / 1_000_000).toFixed(1);
    const why = `median of ${samples} fresh pages; ${rows} rows of ${emptyColumns + 9} columns, ${megabytes} MB, against ${size.clients} clients`;
    return [
      { id: "client.csv10k", value: percentile(times, 0.5), why },
      {
        id: "client.csv10k.task",
        value: percentile(tasks, 0.5),
        why: "the longest task of each, as the browser tells them",
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** As Google Contacts writes it: two people of each of 5,000 houses, with notes of several lines. */
function contactFile(): string {
  const random = createRandom(rows);
  const wide = Array.from({ length: emptyColumns }, (_, place) => `Address ${place + 1} - Street`);
  const header = ["First Name", "Last Name", "Organization Name", "Notes", "Labels"].concat(
    "E-mail 1 - Label",
    "E-mail 1 - Value",
    "Phone 1 - Label",
    "Phone 1 - Value",
    wide,
  );
  const lines = Array.from({ length: rows }, (_, place) => {
    const house = size.clients / 2 + Math.floor(place / 2);
    const cells = [
      `Ana ${place}`,
      "Li",
      inventedCompany(house),
      `"two\nlines, ${place}"`,
      "* VIP ::: * myContacts",
      "* Work",
      inventedAddress(inventedDomain(house), random),
      "Mobile",
      `+86 ${place}`,
    ];
    return [...cells, ...wide.map((_, at) => (at % 8 === 0 ? "1 Main Street" : ""))].join(",");
  });
  return `\uFEFF${[header.join(","), ...lines].join("\r\n")}\r\n`;
}
