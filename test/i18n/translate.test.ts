/** Keys and parameters become sentences; parameters are text and nothing else. */
import { describe, expect, it } from "vitest";
import { createTranslate } from "../../lib/i18n/translate.ts";

const source = {
  greeting: "Hello {name}",
  clients: { one: "{count} client", other: "{count} clients" },
  plain: "Nothing here",
} as const;

describe("English", () => {
  const t = createTranslate<typeof source>(source, "en");

  it("puts parameters where they belong", () => {
    expect(t("greeting", { name: "Ana" })).toBe("Hello Ana");
    expect(t("plain")).toBe("Nothing here");
  });

  it("chooses the plural by the count, and groups digits", () => {
    expect(t("clients", { count: 1 })).toBe("1 client");
    expect(t("clients", { count: 0 })).toBe("0 clients");
    expect(t("clients", { count: 12345 })).toBe("12,345 clients");
  });

  it("does not read placeholders inside a parameter", () => {
    expect(t("greeting", { name: "{count} $& <b>" })).toBe("Hello {count} $& <b>");
  });
});

describe("Chinese", () => {
  const t = createTranslate<typeof source>(
    { greeting: "{name}，您好", clients: "{count} 个客户", plain: "这里没有内容" },
    "zh_CN",
  );

  it("needs no plural forms", () => {
    expect(t("clients", { count: 1 })).toBe("1 个客户");
  });
});

describe("a code that arrives at run time", () => {
  const t = createTranslate<typeof source>(source, "en");

  it("has no sentence if the catalogue does not know it, whatever objects inherit", () => {
    expect(t.byCode("toString", {})).toBeUndefined();
    expect(t.byCode("__proto__", {})).toBeUndefined();
  });

  it("leaves a placeholder visible if its parameter is missing", () => {
    expect(t.byCode("greeting", {})).toBe("Hello {name}");
  });
});
