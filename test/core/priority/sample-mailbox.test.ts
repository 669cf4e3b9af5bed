/** What the sample mailbox shows of priority, by the sample rule set: the complaint of a VIP comes first, whatever day it is. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compileRuleSet } from "../../../lib/core/decision/decide.ts";
import { explainMessage } from "../../../lib/core/decision/explain-message.ts";
import { noSituation } from "../../../lib/core/decision/situation.ts";
import { readMailFacts } from "../../../lib/core/interchange/read-mail-line.ts";
import { readRuleSet } from "../../../lib/core/interchange/read-rule-set.ts";
import { rowFacts } from "../../../lib/core/interchange/row-facts.ts";
import type { Language } from "../../../lib/core/settings/settings.ts";
import { explainMessageSections } from "../../../lib/i18n/explain/explain-message.ts";
import { translateExplain } from "../../../lib/i18n/explain/translate-explain.ts";
import { sampleAccount, sampleMailbox } from "../../fake-gmail/sample-mailbox.ts";

const read = readRuleSet(readFileSync(new URL("../../fixtures/sample-rule-set.json", import.meta.url)));
if (!read.ok) throw new Error(read.error.code);
const compiled = compileRuleSet(read.set);

function explained(now: number, known: "row" | "all", zone = "Asia/Shanghai") {
  const context = { now, zone, account: [sampleAccount] };
  const messages = sampleMailbox(now).flatMap((line, at) => {
    const mail = readMailFacts(line, at + 1);
    return mail.ok ? [known === "row" ? rowFacts(mail.facts, now) : mail.facts] : [];
  });
  return messages
    .map((facts) => explainMessage(compiled, facts, context, noSituation))
    .toSorted((one, other) => other.decided.decision.points - one.decided.decision.points);
}

/** Sentences tell times in the zone of the browser. */
const browserZone = new Intl.DateTimeFormat().resolvedOptions().timeZone;

const hours = Array.from(
  { length: 7 * 8 },
  (_, step) => Date.parse("2026-11-16T00:30:00Z") + step * 3 * 3_600_000,
);

describe("the complaint of a VIP", () => {
  it.each(["row", "all"] as const)(
    "has the most points at every hour of a week, of what is known: %s",
    (known) => {
      for (const now of hours) {
        const [first, second] = explained(now, known);
        expect(first?.decided.decision).toMatchObject({
          id: "sample-002",
          client: "蓝旗科技",
          priority: "urgent",
        });
        expect(second?.decided.decision.points).toBeLessThan(first?.decided.decision.points ?? 0);
      }
    },
  );

  it.each<[Language, string[]]>([
    [
      "en",
      [
        "Tier VIP 40",
        "Segment “Orders again and again” 10",
        "“投诉” stands in the subject or text 30",
        "The text names a deadline: Thu, Nov 26 20",
        "Written to you alone 5",
      ],
    ],
    [
      "zh_CN",
      [
        "等级：VIP 40",
        "细分“Orders again and again” 10",
        "主题或正文中有“投诉” 30",
        "文中提到截止日期：11月26日周四 20",
        "只写给您一人 5",
      ],
    ],
    [
      "zh_TW",
      [
        "等級：VIP 40",
        "區隔「Orders again and again」 10",
        "主旨或內文中有「投诉」 30",
        "文中提到截止日期：11月26日週四 20",
        "只寫給您一人 5",
      ],
    ],
  ])("says why in words: %s", (language, sentences) => {
    const [first] = explained(Date.parse("2026-11-26T12:00:00"), "all", browserZone);
    if (first === undefined) throw new Error("There is no mail.");
    const lines = explainMessageSections(translateExplain(language), first, true)[1]?.lines ?? [];
    const points = lines.filter((line) => line.points !== undefined);
    expect(points.map((line) => `${line.parts.map(({ text }) => text).join("")} ${line.points}`)).toEqual(
      sentences,
    );
  });
});
