/** The user's own rule set as the extension keeps it, seen from one of its own pages past its own code. */
import type { Page } from "puppeteer-core";
import type { RuleSet } from "../../../lib/core/rules/rule-set.ts";
import type { BlockRecord, MetaRecord } from "../../../lib/storage/records.ts";
import { storedRows } from "./stored-rows.ts";

/** `page`: an open page of the extension. */
export async function readStoredRuleSet(page: Page): Promise<RuleSet> {
  const outline = (await storedRows<MetaRecord>(page, "meta")).find(({ key }) => key === "outline");
  const blocks = await storedRows<BlockRecord>(page, "blocks");
  const itemsOf = (kind: BlockRecord["kind"]) =>
    blocks.filter((block) => block.kind === kind).flatMap(({ items }) => items as readonly unknown[]);
  const { value } = (outline ?? {}) as { readonly value?: object };
  return { ...value, clients: itemsOf("clients"), rules: itemsOf("rules") } as unknown as RuleSet;
}
