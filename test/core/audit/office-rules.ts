/** Two hundred healthy rules of an office that writes English and Chinese, in the many ways in which people write them. */
import type { Effect, Rule } from "../../../lib/core/rules/rule-set.ts";
import { createRandom } from "../../bench/seeded-random.ts";
import { aClient, aRule } from "../rules/build-rule-set.ts";

const endings = ["com", "co.uk", "de", "cn", "com.cn", "io", "com.tw", "org"];
const companies =
  "northwind contoso lagerhaus yilufa zhongtong tianhe brightlane opalworks ferrum kestrel meridian sinoparts huaxin dahua-steel greenfjord pacificline umbra vostok larkfield quanta redwood silverton tanager juniper helios orbis caldera fenwick garrison ibex jade-trade kaifeng lumen maxwell nimbus oakridge pinnacle quarry riverton stellar".split(
    " ",
  );
const domains = companies.map((company, at) => `${company}.${endings[at % endings.length]}`);
const tiers = ["vip", "key", "regular", "prospect"] as const;
export const officeClients = companies.slice(0, 25).map((company, at) =>
  aClient({
    id: `c${at}`,
    name: at % 3 === 0 ? `${company} 有限公司` : company,
    tier: tiers[at % tiers.length] ?? "key",
    addresses: at % 5 === 0 ? [`buyer${at}@gmail.com`] : [],
    domains: [domains[at] ?? ""],
  }),
);
const english =
  "invoice quotation shipment contract renewal complaint refund webinar newsletter meeting agenda reminder delivery sample inspection warranty payroll onboarding statement receipt audit outage incident deploy survey".split(
    " ",
  );
const chinese =
  "报价 合同 发票 对账单 发货通知 付款 样品 询价 投诉 会议纪要 年度报告 提单 装箱单 验货 报关 催款 续约 招标 中标 退货 采购订单 质检报告".split(
    " ",
  );
const people = "anna bo chen.wei li.na maria j.smith k.wong otto priya zhang.san".split(" ");

type Draft = Pick<Rule, "condition"> & Partial<Rule>;

/** The same for the same seed; no two of one condition. */
export function officeRules(seed: number): readonly Rule[] {
  const random = createRandom(seed);
  /** Several that differ. */
  const draw = (from: readonly string[], count: number): readonly string[] => {
    const left = [...from];
    return Array.from({ length: count }, () => left.splice(random.below(left.length), 1)[0] ?? "");
  };
  const one = (from: readonly string[]) => draw(from, 1)[0] ?? "";
  const points = (count: number): readonly Effect[] => [{ kind: "points", points: count }];
  const urgent: readonly Effect[] = [{ kind: "priority", atLeast: "high" }];
  const address = () => `${one(people)}@${one(domains)}`;
  const shapes: readonly (() => Draft)[] = [
    () => ({ condition: `from:${one(domains)}` }),
    () => ({ condition: `from:${address()}` }),
    () => ({ condition: `subject:${one(english)}` }),
    () => ({ condition: `subject:${one(chinese)}` }),
    () => ({ condition: `subject:(${one(english)} OR ${one(chinese)})` }),
    () => ({ condition: `client:"${one(officeClients.map(({ name }) => name))}" subject:${one(chinese)}` }),
    () => ({ condition: `tier:vip subject:${one(english)}`, effects: urgent }),
    () => ({
      condition: `from:(${draw(people, 3)
        .map((who) => `${who}@${one(domains)}`)
        .join(" OR ")})`,
    }),
    () => {
      const [word, without] = draw(english, 2);
      return { condition: `from:${one(domains)} subject:${word} -subject:${without}` };
    },
    () => ({ condition: `from:${one(domains)} has:attachment filename:${one(["pdf", "xlsx", "zip"])}` }),
    () => ({ condition: `${one(english)} -from:${one(domains)}`, effects: points(5 + random.below(20)) }),
    () => ({
      condition: `subject:/${one(["PO", "INV", "订单号", "RFQ"])}[-# ]?\\d{${3 + random.below(5)},}/i`,
    }),
    () => ({
      condition: `{${draw(english, 2)
        .map((word) => `subject:${word}`)
        .join(" ")}} from:${one(domains)}`,
    }),
    () => {
      const [word = "", exception = ""] = draw(english, 2);
      return { condition: `from:${one(domains)} ${word}`, exceptions: [`subject:${exception}`] };
    },
    () => ({ condition: `segment:"重点客户" subject:${one(english)}` }),
    () => ({ condition: `group:采购组 subject:${one(english)}`, effects: urgent }),
    () => ({ condition: `subject:${one(english)} newer_than:${1 + random.below(30)}d` }),
    () => ({ condition: `category:${one(["promotions", "updates"])} -from:${one(domains)}` }),
    () => ({ condition: `from:${one(domains)} (${draw(english, 2).join(" OR ")} OR ${one(chinese)})` }),
    () => ({ condition: `from:${one(people)} subject:${one(chinese)} ${one(["in:inbox", "is:starred"])}` }),
    () => {
      const domain = one(domains);
      return { condition: `from:noreply@${domain} OR from:no-reply@${domain}`, effects: points(-10) };
    },
    () => ({ condition: `${one(english)} AROUND ${2 + random.below(6)} ${one(chinese)}` }),
  ];
  const byCondition = new Map<string, Rule>();
  while (byCondition.size < 200) {
    const draft = shapes[random.below(shapes.length)]?.() ?? { condition: "" };
    const id = `healthy-${byCondition.size}`;
    const effects: readonly Effect[] = [{ kind: "label", label: `L${byCondition.size}` }];
    if (!byCondition.has(draft.condition)) byCondition.set(draft.condition, aRule({ id, effects, ...draft }));
  }
  return [...byCondition.values()];
}
