/** The score while it is edited: what is kept, what is refused, and what saving sends. */
import { describe, expect, it } from "vitest";
import {
  checkPriorityDraft,
  languageError,
} from "../../entrypoints/options/views/priority/check-priority-draft.ts";
import { compareReasons } from "../../entrypoints/options/views/priority/compare-reasons.ts";
import { languageName } from "../../entrypoints/options/views/priority/language-name.ts";
import {
  draftOfPriority,
  editsOfDraft,
  type PriorityDraft,
  priorityOfDraft,
} from "../../entrypoints/options/views/priority/priority-draft.ts";
import { doubledWords, wordsOfLines } from "../../entrypoints/options/views/priority/words-of-lines.ts";
import type { Reason } from "../../lib/core/decision/decision.ts";
import { defaultPriority, type PrioritySettings } from "../../lib/core/priority/priority-settings.ts";
import type { Segment } from "../../lib/core/segments/segment.ts";
import { translatePriority } from "../../lib/i18n/priority/translate-priority.ts";

const words = translatePriority("en");
const vips: Segment = { id: "1", name: "VIPs", condition: "tier:vip" };
const near: Segment = { id: "2", name: "Near", condition: "region:North", points: 5 };
const segments = [vips, near];
const usual = draftOfPriority(defaultPriority, segments);
const check = (draft: PriorityDraft) => checkPriorityDraft(draft, words, (name) => name);

describe("a draft of the score", () => {
  it("sends nothing as long as nothing was changed", () => {
    expect(editsOfDraft(usual, defaultPriority, segments)).toEqual([]);
    expect(check(usual).hasErrors).toBe(false);
  });

  it("sends a changed weight with all the others, and keeps what a later version wrote", () => {
    const stored = { ...defaultPriority, later: 1, signs: { ...defaultPriority.signs, moon: 3 } };
    const draft = { ...usual, tiers: { ...usual.tiers, vip: " 60 " } };
    expect(editsOfDraft(draft, stored, segments)).toEqual([
      { kind: "priority.save", priority: { ...stored, tiers: { ...stored.tiers, vip: 60 } } },
    ]);
  });

  it("stores nothing where it says what the defaults say", () => {
    const stored: PrioritySettings = { ...defaultPriority, tiers: { ...defaultPriority.tiers, vip: 60 } };
    expect(editsOfDraft(usual, stored, segments)).toEqual([{ kind: "priority.save", priority: null }]);
  });

  it("saves only the segments whose points changed; none is worth as much as 0", () => {
    const draft = { ...usual, segments: { "1": "−10", "2": "" } };
    expect(editsOfDraft(draft, defaultPriority, segments)).toEqual([
      { kind: "segment.save", segment: { ...vips, points: -10 }, restore: true },
      { kind: "segment.save", segment: { id: "2", name: "Near", condition: "region:North" }, restore: true },
    ]);
    expect(editsOfDraft({ ...usual, segments: { "1": "0", "2": "5" } }, defaultPriority, segments)).toEqual(
      [],
    );
  });

  it("reads words one a line, each once, and leaves lists as they were that nobody touched", () => {
    const stored: PrioritySettings = {
      ...defaultPriority,
      words: [
        { language: "en", words: ["now", "NOW"] },
        { language: "de", words: ["eilt"] },
      ],
    };
    const draft = draftOfPriority(stored, []);
    expect(priorityOfDraft(draft, stored)).toEqual(stored);
    const [english, german] = draft.words;
    if (english === undefined || german === undefined) throw new Error("there are two lists");
    const changed = { ...draft, words: [english, { ...german, words: " eilt \nsofort\n\nSOFORT" }] };
    expect(priorityOfDraft(changed, stored).words[1]).toEqual({ language: "de", words: ["eilt", "sofort"] });
  });
});

describe("the thresholds", () => {
  it.each([
    [{ urgent: "40" }, ["urgent"]],
    [{ urgent: "39" }, ["urgent"]],
    [{ high: "10" }, ["high"]],
    [{ normal: "50" }, ["high"]],
    [{ normal: "80" }, ["high"]],
    [{ urgent: "100", high: "99.5", normal: "-3" }, []],
    [{ urgent: "x", high: "" }, ["urgent", "high"]],
    [{ urgent: "1001" }, ["urgent"]],
  ])("%j are refused at %j", (changed, expected) => {
    const { thresholds } = check({ ...usual, thresholds: { ...usual.thresholds, ...changed } });
    expect(Object.entries(thresholds).flatMap(([name, errors]) => (errors.length > 0 ? [name] : []))).toEqual(
      expected,
    );
  });

  it("say what they must be above", () => {
    const { thresholds } = check({ ...usual, thresholds: { ...usual.thresholds, urgent: "40" } });
    expect(thresholds.urgent).toEqual(["Must be more than 40, from which high begins."]);
  });
});

describe("word lists", () => {
  it("name words that stand twice, however they are written", () => {
    expect(wordsOfLines("ASAP\nasap\nＡＳＡＰ\n 急 ")).toEqual(["ASAP", "急"]);
    expect(doubledWords("ASAP\nasap\n急")).toEqual(["asap"]);
    const [english] = usual.words;
    if (english === undefined) throw new Error("the defaults have words");
    const says = check({ ...usual, words: [{ ...english, words: "now\nNow\na, b" }] });
    expect(says.words[0]?.notes).toEqual([
      "“Now” stands here twice and is kept once.",
      "“a, b” counts as one text. Write separate words one a line.",
    ]);
    expect(says.hasErrors).toBe(false);
  });

  it("refuse what the schema refuses", () => {
    const long = { language: "x", words: "w".repeat(101) };
    const many = { language: "y", words: Array.from({ length: 501 }, (_, at) => `word ${at}`).join("\n") };
    const says = check({ ...usual, words: [long, many] });
    expect(says.words.map(({ errors }) => errors.length)).toEqual([1, 1]);
    expect(says.hasErrors).toBe(true);
  });

  it("are added under a name that is not taken", () => {
    expect(languageError("de", usual, words)).toBeNull();
    expect(languageError(" ZH-cn ", usual, words)).toBe("There is a list of this name already.");
    expect(languageError("x".repeat(36), usual, words)).toBe("At most 35 characters.");
  });

  it("are called by their language, or as the user called them", () => {
    expect(languageName("zh-TW", "en")).toMatch(/Chinese/);
    expect(languageName("Our own words", "en")).toBe("Our own words");
  });
});

describe("reasons before and after", () => {
  const tier = (points: number): Reason => ({ code: "tier", points, params: { tier: "vip" } });
  const word: Reason = { code: "urgency", points: 30, params: { word: "急" } };
  const found: Reason = { code: "client.domain", params: { client: "A" } };

  it("stand side by side, those that went last, without those that give no points", () => {
    expect(compareReasons([found, word, tier(40)], [found, tier(60)])).toEqual([
      { reason: tier(60), before: 40, after: 60 },
      { reason: word, before: 30, after: null },
    ]);
    const waits = (due: number): Reason => ({
      code: "waiting.overdue",
      points: 20,
      params: { since: 1, due },
    });
    expect(compareReasons([waits(5)], [waits(9)])).toEqual([{ reason: waits(9), before: 20, after: 20 }]);
    expect(compareReasons([], [word])).toEqual([{ reason: word, before: null, after: 30 }]);
  });
});
