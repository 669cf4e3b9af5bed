/** The rules to start with: each is a good rule, and does what its words say. */
import { describe, expect, it } from "vitest";
import { compileRuleSet, decide } from "../../../lib/core/decision/decide.ts";
import type { MessageFacts } from "../../../lib/core/message/facts.ts";
import { parseRule } from "../../../lib/core/rules/parse-rule.ts";
import { ruleFromTemplate, ruleTemplates } from "../../../lib/core/rules/rule-templates.ts";
import { aRuleSet } from "./build-rule-set.ts";

const words = { name: "Name", label: "Label" };
const made = ruleTemplates.map((template) => ruleFromTemplate(template, template.id, words, "acme.example"));

describe("the templates", () => {
  it("are the ten that the product promises", () => {
    expect(made).toHaveLength(10);
  });

  it.each(made)("$id has a condition without error", (rule) => {
    expect(parseRule(rule).ok).toBe(true);
  });

  it("give no label where there is no word for one", () => {
    for (const template of ruleTemplates) {
      const rule = ruleFromTemplate(template, "r", { name: "Name", label: "" }, "acme.example");
      expect(rule.effects.some(({ kind }) => kind === "label")).toBe(false);
    }
  });
});

describe("mail that the words of a template speak of", () => {
  const context = { now: Date.UTC(2026, 4, 18), zone: "UTC", account: ["me@home.example"] };
  const compiled = compileRuleSet(
    aRuleSet({
      rules: ruleTemplates.map((template) => {
        return ruleFromTemplate(
          template,
          template.id,
          { name: template.id, label: template.id },
          "acme.example",
        );
      }),
    }),
  );
  const labelsOf = (facts: Partial<MessageFacts>) =>
    decide(compiled, { id: "m", ...facts }, context).decision.labels;

  it.each([
    [{ from: { address: "ana@mail.acme.example" } }, ["partner", "internal"]],
    [{ subject: "关于报价单的回复" }, ["quotation"]],
    [{ subject: "RFQ 2026-118" }, ["quotation"]],
    [{ subject: "您的发票已开具" }, ["invoice"]],
    [{ subject: "Complaint about delivery" }, ["complaint"]],
    [{ subject: "合同草案" }, ["contract"]],
    [{ subject: "付款提醒" }, ["payment"]],
    [{ subject: "加急：样品" }, ["urgent"]],
    [{ sizeBytes: 11 * 1024 * 1024 }, ["large"]],
    [{ category: "promotions" as const }, ["newsletter"]],
    [{ subject: "Lunch?", sizeBytes: 2048, category: "primary" as const }, []],
  ])("%j is labelled %j", (facts, labels) => {
    expect(labelsOf(facts)).toEqual(labels);
  });

  it("is urgent where somebody complains", () => {
    expect(decide(compiled, { id: "m", subject: "投诉" }, context).decision.priority).toBe("urgent");
  });
});
