/** The queue of the sample mailbox as the worker tells it, from what rows of the inbox show. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readMailFacts } from "../../lib/core/interchange/read-mail-line.ts";
import { readRuleSet } from "../../lib/core/interchange/read-rule-set.ts";
import { rowFacts } from "../../lib/core/interchange/row-facts.ts";
import type { MessageFacts } from "../../lib/core/message/facts.ts";
import type { Language } from "../../lib/core/settings/settings.ts";
import { sampleAccount, sampleMailbox } from "../fake-gmail/sample-mailbox.ts";
import { load, show } from "./queue-world.ts";
import { createWorld, startWorker, type Worker } from "./world.ts";

const read = readRuleSet(readFileSync(new URL("../fixtures/sample-rule-set.json", import.meta.url)));
if (!read.ok) throw new Error(read.error.code);
const { set } = read;

/** Sentences tell times in that of the browser. */
const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
const hour = 3_600_000;
/** At all hours of the day, on working days and at the weekend. */
const moments = Array.from({ length: 24 }, (_, step) => Date.parse("2026-11-23T00:30:00Z") + step * 7 * hour);
/** A page of the list. */
const rowsAtOnce = 50;

async function workerAt(now: number): Promise<Worker> {
  const world = Object.assign(createWorld(), { now, zone });
  const worker = startWorker(world);
  await worker.ask("rules.edit", { edit: { kind: "set.replace", set } });
  const mail = sampleMailbox(now).flatMap((line, at): MessageFacts[] => {
    const one = readMailFacts(line, at + 1);
    if (!one.ok || line.in != null) return [];
    const { id, threadId = id } = one.facts;
    return [{ ...rowFacts(one.facts, now), threadId, in: ["inbox"] }];
  });
  for (let at = 0; at < mail.length; at += rowsAtOnce)
    await show(worker, mail.slice(at, at + rowsAtOnce), sampleAccount);
  return worker;
}

describe("the complaint of a VIP", () => {
  it("stands first, whatever else waits and is overdue, at every hour of a week", async () => {
    for (const now of moments) {
      const { rows, counts } = await load(await workerAt(now), { account: sampleAccount, limit: 2 });
      expect(rows[0]).toMatchObject({
        threadId: "sample-002",
        client: { name: "蓝旗科技", tier: "vip" },
        subject: "投诉：第三批面板颜色与样品不符",
        priority: "urgent",
        status: "theirs",
      });
      expect(counts.overdue).toBeGreaterThan(0);
    }
  });

  it.each<[Language, string[]]>([
    ["en", ["Tier VIP", "“投诉” stands in the subject or text", "The text names a deadline: Mon, Nov 23"]],
    ["zh_CN", ["等级：VIP", "主题或正文中有“投诉”", "文中提到截止日期：11月23日周一"]],
    ["zh_TW", ["等級：VIP", "主旨或內文中有「投诉」", "文中提到截止日期：11月23日週一"]],
  ])("says why in words: %s", async (language, reasons) => {
    const worker = await workerAt(Date.parse("2026-11-23T09:30:00"));
    const { rows } = await load(worker, { account: sampleAccount, language });
    expect(rows[0]?.why.map(({ text }) => text)).toEqual(expect.arrayContaining(reasons));
  });
});

it("tells times as the language writes them, never as numbers", async () => {
  const worker = await workerAt(moments[0] ?? 0);
  for (const language of ["en", "zh_CN", "zh_TW"] as const) {
    const { rows } = await load(worker, { account: sampleAccount, language });
    const sentences = rows.flatMap(({ why }) => why.map(({ text }) => text));
    expect(sentences.join("\n")).not.toMatch(/\d{12}|[{}]/u);
  }
});
