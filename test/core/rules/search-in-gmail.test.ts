/** What a link to Gmail's search asks for where a condition names clients and groups. */
import { describe, expect, it } from "vitest";
import { negated } from "../../../lib/core/condition/join-conditions.ts";
import { emptyRuleSet } from "../../../lib/core/rules/empty-rule-set.ts";
import { lookupExpander } from "../../../lib/core/rules/expand-lookups.ts";
import type { RuleSet } from "../../../lib/core/rules/rule-set.ts";
import { searchInGmail } from "../../../lib/core/rules/search-in-gmail.ts";
import { treeOf } from "../condition/judge.ts";

const acme = {
  id: "1",
  name: "Acme",
  tier: "vip",
  addresses: ["ana@x.example"],
  domains: ["acme.com"],
} as const;
const set: RuleSet = { ...emptyRuleSet, clients: [acme] };
const search = (...texts: string[]) =>
  searchInGmail(
    texts.map((text) => treeOf(text)),
    lookupExpander(set),
  );

describe("a search in Gmail for a condition that names clients", () => {
  it("asks for their addresses and domains", () => {
    const found = search("client:Acme subject:offer");
    expect(found.ok && found.text).toMatch(/^from:\(.*acme\.com.*\) subject:offer$/);
    expect(found.ok && found.text).toContain("ana@x.example");
  });

  it("leaves as it is what Gmail knows itself", () => {
    expect(search("from:acme.com")).toEqual({ ok: true, text: "from:acme.com" });
    const withException = searchInGmail([treeOf("a"), negated(treeOf("b"))], lookupExpander(set));
    expect(withException).toEqual({ ok: true, text: "a -b" });
  });

  it("says where nobody is looked for, and what cannot be asked", () => {
    expect(search("tier:key")).toEqual({ ok: false, code: "nothing", name: "" });
    expect(search("client:Acme /x/")).toMatchObject({ ok: false, code: "regex" });
    expect(search("waiting:>3d")).toMatchObject({ ok: false, code: "operator", name: "waiting" });
    expect(searchInGmail([treeOf("client:Acme")], null)).toMatchObject({ ok: false, code: "operator" });
  });
});
