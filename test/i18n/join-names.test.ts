/** Lists of names have something between the names in every language. */
import { describe, expect, it } from "vitest";
import { joinNames } from "../../lib/i18n/join-names.ts";

describe("names one after the other", () => {
  it("are parted as the language parts them", () => {
    const names = ["Contracts", "报价", "Invoices"];
    expect(joinNames(names, "en")).toBe("Contracts, 报价, Invoices");
    expect(joinNames(names, "zh_CN")).toBe("Contracts、报价、Invoices");
    expect(joinNames(names, "zh_TW")).toBe("Contracts、报价、Invoices");
    expect(joinNames([], "en")).toBe("");
  });
});
