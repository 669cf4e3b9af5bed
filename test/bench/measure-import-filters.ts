/** `import.filters1k`: a file of 1,000 of Gmail's filters, dropped on the options page, until the page says what would become of each. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeGmailFilters } from "../../lib/core/interchange/rule-files/gmail-filters/write-gmail-filters.ts";
import type { Rule } from "../../lib/core/rules/rule-set.ts";
import { dropFile } from "./drop-file.ts";
import { rest } from "./gmail-tab.ts";
import { inventedAddress, inventedCompany, inventedDomain } from "./invented-names.ts";
import type { BenchContext, Measured } from "./measurement.ts";
import { percentile } from "./percentile.ts";
import { createRandom } from "./seeded-random.ts";

const count = 1_000;
/** What the rules are compared with. */
const size = { rules: 1_000, clients: 1_000 };
const samples = 5;

export async function measureImportFilters(context: BenchContext): Promise<readonly Measured[]> {
  const stage = await context.stage();
  await stage.useRules(size);
  const folder = mkdtempSync(join(tmpdir(), "clientele-filters-"));
  try {
    const file = join(folder, "mailFilters.xml");
    const text = filterFile();
    writeFileSync(file, text);
    const [times, tasks]: [number[], number[]] = [[], []];
    for (let turn = 0; turn < samples; turn += 1) {
      const page = await stage.ours.browser.newPage();
      await page.goto(`${stage.ours.extensionOrigin}/options.html#share`);
      await page.waitForSelector("input[type=file]");
      await rest();
      const { total, longest } = await dropFile(page, file, ".planned-rules");
      times.push(total);
      tasks.push(longest);
      await page.close();
    }
    const why = `median of ${samples} fresh pages; ${count} filters, ${Math.round(text.length / 1000)} kB, beside ${size.rules} rules; longest task ${Math.round(percentile(tasks, 0.5))} ms`;
    return [{ id: "import.filters1k", value: percentile(times, 0.5), why }];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function filterFile(): string {
  const random = createRandom(count);
  const rules = Array.from({ length: count }, (_, index): Rule => {
    const company = inventedCompany(index);
    const senders = [
      inventedAddress(inventedDomain(index), random),
      inventedAddress(inventedDomain(index + 1), random),
      `@${inventedDomain(index)}`,
    ];
    const condition = `from:(${senders.join(" OR ")}) subject:"${company}" -subject:(unsubscribe OR sale) larger:${index + 1}K`;
    return {
      ...{ id: `r${index}`, name: company, condition, exceptions: ["from:me", '"out of office"'] },
      effects: [{ kind: "label", label: company }],
    };
  });
  const set = { format: "clientele-rule-set", version: 1, id: "s", name: "S", clients: [], rules } as const;
  const written = writeGmailFilters({ set, ruleIds: rules.map(({ id }) => id), risky: false, now: 0 });
  if (!written.ok) throw new Error(written.code);
  return written.text;
}
