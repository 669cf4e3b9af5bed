/** `import.filters1k`: a file of 1,000 of Gmail's filters, from its text to rules with everything that was not converted. */
import { readGmailFilters } from "../../lib/core/interchange/rule-files/gmail-filters/read-gmail-filters.ts";
import { writeGmailFilters } from "../../lib/core/interchange/rule-files/gmail-filters/write-gmail-filters.ts";
import type { Rule } from "../../lib/core/rules/rule-set.ts";
import { inventedAddress, inventedCompany, inventedDomain } from "./invented-names.ts";
import type { Measured } from "./measurement.ts";
import { percentile } from "./percentile.ts";
import { createRandom } from "./seeded-random.ts";

const count = 1_000;
const samples = 7;

export async function measureImportFilters(): Promise<readonly Measured[]> {
  const text = filterFile();
  const times: number[] = [];
  for (let turn = 0; turn < samples; turn += 1) {
    const started = performance.now();
    const read = readGmailFilters(text);
    times.push(performance.now() - started);
    if (!read.ok || read.rules.length !== count) throw new Error("The filters were not read.");
  }
  const kilobytes = Math.round(text.length / 1000);
  const why = `median of ${samples}; ${count} filters, ${kilobytes} kB; the preview on the page is not in it`;
  return [{ id: "import.filters1k", value: percentile(times, 0.5), why }];
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
