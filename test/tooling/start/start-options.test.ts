/** The options of `npm start`: what is taken, and one sentence for everything else. */
import { describe, expect, it } from "vitest";
import { readStartOptions } from "./start-options.ts";

describe("npm start without options", () => {
  it("opens a window of Chromium on the sample mailbox in English, fifty rows a page", () => {
    expect(readStartOptions([])).toEqual({
      browser: "chromium",
      rules: expect.stringMatching(/sample-rule-set\.json$/),
      lang: "en",
      dark: false,
      rows: 50,
    });
  });
});

describe("npm start with every option", () => {
  it("takes each of them", () => {
    const args =
      "--headless --out report --browser firefox --mail m.jsonl.gz --rules r.json --lang zh_TW --dark --rows 100";
    expect(readStartOptions(args.split(" "))).toEqual({
      out: "report",
      browser: "firefox",
      mail: "m.jsonl.gz",
      rules: "r.json",
      lang: "zh_TW",
      dark: true,
      rows: 100,
    });
  });
});

describe("--headless without a folder", () => {
  it("writes beside the builds", () => {
    expect(readStartOptions(["--headless"])).toMatchObject({ out: expect.stringMatching(/\.output.start$/) });
  });
});

describe("an option that cannot be used", () => {
  it.each([
    ["--out report", /--out DIR needs --headless/],
    ["--browser opera", /--browser must be chromium or firefox, not "opera"/],
    ["--lang de", /--lang must be one of en, zh_CN, zh_TW, not "de"/],
    ["--rows 0", /--rows must be a whole number from 1 to 100, not "0"/],
    ["--rows 101", /--rows must be a whole number from 1 to 100/],
    ["--rows 1e1", /--rows must be a whole number from 1 to 100/],
    ["--verbose", /Usage: npm start/],
    ["file.jsonl", /Usage: npm start/],
    ["--mail", /Usage: npm start/],
  ])("%s is answered with a sentence", (args, sentence) => {
    expect(readStartOptions(args.split(" "))).toMatch(sentence);
  });
});
