/** Conditions told in sentences: what holds, what does not, and what would have to be known. */
import { describe, expect, it } from "vitest";
import type { ConditionLookups } from "../../../lib/core/condition/evaluate-condition.ts";
import { explainCondition } from "../../../lib/core/condition/explain-condition.ts";
import { prepareMessage } from "../../../lib/core/message/prepare-message.ts";
import { type Language, languages } from "../../../lib/core/settings/settings.ts";
import { en } from "../../../lib/i18n/en.ts";
import { explainConditionSentence } from "../../../lib/i18n/explain/explain-term.ts";
import { createTranslate } from "../../../lib/i18n/translate.ts";
import { zhCn } from "../../../lib/i18n/zh-cn.ts";
import { zhTw } from "../../../lib/i18n/zh-tw.ts";
import { allKnown, type Facts, noon, person, treeOf } from "../../core/condition/judge.ts";

const words = {
  en: createTranslate<typeof en>(en, "en"),
  zh_CN: createTranslate<typeof en>(zhCn, "zh_CN"),
  zh_TW: createTranslate<typeof en>(zhTw, "zh_TW"),
};
const anna = person("anna@acme.com", "Anna");

/** The client is Acme, a VIP from the north. */
const lookups: ConditionLookups = {
  verdictOf: ({ value }) => (/acme|vip|north|2/i.test(value) ? "yes" : "no"),
};

function sentence(condition: string, facts: Facts, language: Language = "en", asked = lookups): string {
  const message = prepareMessage({ id: "m", ...facts });
  const trace = explainCondition(treeOf(condition), message, { ...noon, lookups: asked });
  return explainConditionSentence(words[language], trace)
    .map(({ text }) => text)
    .join("");
}

const offer = {
  ...allKnown,
  subject: "Offer for steel",
  bodyText: "See https://drive.google.com/x",
  to: [anna],
};

/** A condition that holds, and one that does not, for each sentence there is. */
const cases: readonly (readonly [string, string])[] = [
  ["from:anna@acme.com", "the sender is anna@acme.com"],
  ["-from:bo@acme.com", "the sender is not bo@acme.com"],
  ["from:acme.com", "the sender writes from acme.com"],
  ["-from:acme.org", "the sender does not write from acme.org"],
  ["-from:me", "the sender is not you"],
  ["from:smith", "the sender’s name or address contains “smith”"],
  ["-from:bo", "the sender’s name or address does not contain “bo”"],
  ["to:anna@acme.com", "anna@acme.com is among the recipients"],
  ["-cc:anna@acme.com", "anna@acme.com is not among those in Cc"],
  ["to:acme.com", "somebody from acme.com is among the recipients"],
  ["-bcc:acme.com", "nobody from acme.com is among those in Bcc"],
  ["-to:me", "you are not among the recipients"],
  ["to:anna", "a name or address among the recipients contains “anna”"],
  ["-replyto:anna", "no name or address among the addresses for replies contains “anna”"],
  ["subject:steel", "the subject contains “steel”"],
  ["-subject:iron", "the subject does not contain “iron”"],
  ["steel", "the subject contains “steel”"],
  ["smith", "the sender’s name or address contains “smith”"],
  ["see", "the text contains “see”"],
  ["-iron", "“iron” stands nowhere in it"],
  ["subject:(offer AROUND 3 steel)", "“offer” and “steel” stand near each other in the subject"],
  ["-(offer AROUND 0 steel)", "“offer” and “steel” do not stand near each other"],
  ["subject:/st.el/", "the pattern /st.el/ matches the subject"],
  ["-from:/x+/", "the pattern /x+/ does not match"],
  ["-has:attachment", "it has no attachment"],
  ["-filename:pdf", "no name of an attachment contains “pdf”"],
  ["smaller:5M", "it is smaller than 5 MB"],
  ["-larger:5M", "it is not larger than 5 MB"],
  ["after:2026/09/30", "it is from 2026/09/30 or later"],
  ["-before:2026/09/30", "it is not from before 2026/09/30"],
  ["older_than:7d", "it is older than 7 days"],
  ["-older_than:1y", "it is not older than 1 year"],
  ["newer_than:2m", "it is not older than 2 months"],
  ["is:read", "it has been read"],
  ["-is:unread", "it has been read"],
  ["-is:starred", "it has no star"],
  ["-is:important", "Gmail does not mark it as important"],
  ["in:inbox", "it lies in the inbox"],
  ["-in:spam", "it does not lie in Spam"],
  ["in:anywhere", "it may lie anywhere"],
  ["-label:work", "it does not have the Gmail label “work”"],
  ["category:primary", "it is in Gmail’s tab Primary"],
  ["-category:social", "it is not in Gmail’s tab Social"],
  ["-list:x.org", "it does not come from the mailing list x.org"],
  ["has:drive", "the text links to Google Drive"],
  ["-has:youtube", "the text has no link to YouTube"],
  ["client:acme", "the client is acme"],
  ["tier:vip", "the client’s tier is VIP"],
  ["-tier:prospect", "the client’s tier is not Prospect"],
  ["region:north", "the client has region=north"],
  ["-field:floor=7", "the client does not have floor=7"],
  ["segment:vip", "the client belongs to the segment vip"],
  ["-segment:far", "the client does not belong to the segment far"],
  ["group:north", "the sender belongs to the group north"],
  ["-group:south", "the sender does not belong to the group south"],
  ["orders:>2", "the client has more than 2 orders"],
  ["orders:<=21", "the client has at most 21 orders"],
  ["orders:2", "the client has exactly 2 orders"],
  ["-orders:>=1", "the client does not have at least 1 order"],
  ["-orders:<3", "the client does not have fewer than 3 orders"],
  ["last-order:<2m", "the client’s last order was less than 2 months ago"],
  ["last-order:2m", "the client’s last order was within the last 2 months"],
  ["-last-order:>90d", "no last order is known that was more than 90 days ago"],
  ["last-contact:>=2d", "the last mail with the client was at least 2 days ago"],
  ["-last-contact:30d", "the last mail with the client was not within the last 30 days"],
  ["waiting:2d", "the client has been waiting for an answer for at least 2 days"],
  ["-waiting:>1y", "the client has not been waiting for an answer for more than 1 year"],
];

describe("a condition that holds", () => {
  it.each(cases)("%s: %s", (condition, expected) => {
    expect(sentence(condition, offer)).toBe(expected);
  });

  it("is told by every term that decided together", () => {
    expect(sentence("subject:offer from:acme.com", offer)).toBe(
      "the subject contains “offer”; the sender writes from acme.com",
    );
  });

  it("with many terms is told by the first few", () => {
    expect(sentence("offer ".repeat(100), offer)).toMatch(/^(the subject contains “offer”; ){5}…$/);
  });
});

describe("a condition that does not hold", () => {
  it("is told by the term that failed", () => {
    expect(sentence("subject:offer -from:acme.com", offer)).toBe("the sender writes from acme.com");
  });
});

describe("a condition that cannot be told", () => {
  it("names what is not known", () => {
    expect(sentence("to:me larger:1M", {})).toBe("“to:me” needs all recipients; “larger:1M” needs the size");
    expect(sentence("报价", { from: anna, subject: "" }, "zh_CN")).toBe(
      "“报价”需要知道全部收件人、完整的正文和附件",
    );
  });

  it("says that mail with the client was not seen, where that would tell", () => {
    const unseen: ConditionLookups = { verdictOf: () => "unknown" };
    expect(sentence("waiting:>2d tier:vip", {}, "en", unseen)).toBe(
      "“waiting:>2d” needs mail with the client that Clientele has seen; “tier:vip” needs clients, segments or groups",
    );
  });
});

describe("in Chinese", () => {
  it.each<readonly [string, string, string]>([
    ["last-order:<2m", "最近一次下单在 2 个月内", "最近一次下單在 2 個月內"],
    ["segment:vip", "客户属于细分“vip”", "客戶屬於區隔「vip」"],
    ["waiting:>2d", "客户等待回复的时间超过 2 天", "客戶等候回覆的時間超過 2 天"],
    ["orders:>2", "客户的订单数多于 2", "客戶的訂單數多於 2"],
  ])("%s: %s", (condition, simplified, traditional) => {
    expect(sentence(condition, offer, "zh_CN")).toBe(simplified);
    expect(sentence(condition, offer, "zh_TW")).toBe(traditional);
  });
});

describe.each(languages)("in %s", (language) => {
  it.each(cases)("the sentence of %s has no holes", (condition) => {
    expect(sentence(condition, offer, language)).not.toMatch(/[{}]|explain\.|undefined/);
  });
});
