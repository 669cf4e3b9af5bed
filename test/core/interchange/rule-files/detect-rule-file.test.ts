/** Which program wrote a file of mail rules, told by its content, then by its name. */
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { describe, expect, it } from "vitest";
import { detectRuleFile } from "../../../../lib/core/interchange/rule-files/detect-rule-file.ts";
import { needsSharedData } from "../../../tooling/needs-shared-data.ts";

const kinds = [
  ["gmail-filters", "<?xml version='1.0'?><feed xmlns:apps='http://schemas.google.com/apps/2006'></feed>"],
  ["gmailctl", '{"rules": [], "version": "v1alpha3"}'],
  ["gmailctl", '{"version": "v1alpha3", "rules": ['],
  ["outlook-graph", '{"value": [{"displayName": "A", "sequence": 1}]}'],
  ["outlook-graph", '[{"displayName": "A", "conditions": {"senderContains": ["x"]}}'],
  ["exchange", '[{"Name": "A", "StopProcessingRules": true}]'],
  ["exchange", '#TYPE Microsoft.Exchange.InboxRule\r\n"Enabled","Name","Priority"\r\n"True","A","1"'],
  ["exchange", "Name;Enabled;SubjectContainsWords\nA;True;x"],
  ["thunderbird", 'version="9"\nlogging="no"\n'],
  ["sieve", '# rule:[A]\nif header :contains "subject" "x"\n{\n\tstop;\n}'],
  ["sieve", 'require ["fileinto"];'],
  ["sieve", "/* mine */\nkeep;"],
  ["exchange", '[{"Name":"A","Enabled":true,"HeaderContainsWords":["x"]}]'],
  ["exchange", '{"Name":"A","Enabled":true,"From":["a"],"DeleteMessage":true}'],
  ["exchange", '{"Name":"A","MyNameNotInToBox":true}'],
] as const;

describe("a file of mail rules", () => {
  it.each(kinds)("of %s is told by what stands in it: %s", (format, text) => {
    expect(detectRuleFile(text, "download.txt")).toBe(format);
    expect(detectRuleFile(`\uFEFF\n${text}`, "")).toBe(format);
  });

  it.each([
    [
      "a rule set of ours",
      '{"format": "clientele-rule-set", "rules": [], "displayName": "x", "sequence": 1}',
    ],
    ["a table of contacts", "Name,E-mail Address,Company\nAna,ana@acme.example,Acme"],
    ["a contact card", "BEGIN:VCARD\nEND:VCARD"],
    ["a web page", "<!DOCTYPE html><html></html>"],
    ["other JSON", '{"name": "x"}'],
    ["a letter", "If you can read this, stop; then keep it."],
    ["nothing", ""],
  ])("is not seen in %s", (_, text) => {
    expect(detectRuleFile(text, "file")).toBeNull();
  });

  it("is told by its name where what stands in it is too broken", () => {
    expect(detectRuleFile("<!DOCTYPE x [<!ENTITY a 'b'>]><x/>", "mailFilters.xml")).toBe("gmail-filters");
    expect(detectRuleFile("", "msgFilterRules.dat")).toBe("thunderbird");
    expect(detectRuleFile("} broken", "mine.sieve")).toBe("sieve");
    expect(detectRuleFile("local lib = import 'x';", "config.jsonnet")).toBe("gmailctl");
  });

  const samples = [
    ["gmail-filters", "rcmdnk__gmail_filter_manager/test/mailFilters.xml"],
    ["gmail-filters", "Blendify__college-filters/mailFilters.xml"],
    ["gmailctl", "mbrt__gmailctl/testdata/valid/05-bigdiff.json"],
    [
      "outlook-graph",
      "microsoftgraph__microsoft-graph-docs-contrib/api-reference/v1.0/api/mailfolder-list-messagerules.response.json",
    ],
    ["thunderbird", "mozilla__releases-comm-central/mailnews/addrbook/test/unit/data/msgFilterRules.dat"],
    ["sieve", "roundcube__roundcubemail/plugins/managesieve/tests/src/parser"],
    ["sieve", "roundcube__roundcubemail/plugins/managesieve/tests/src/parser_comments"],
    ["sieve", "roundcube__roundcubemail/plugins/managesieve/tests/src/parser_imapflags"],
    ["sieve", "Zimbra__zm-mailbox/store/data/unittest/test.sieve"],
    ["sieve", "Zimbra__zm-mailbox/store/data/unittest/bug46007.sieve"],
    [null, "roundcube__roundcubemail/tests/src/Csv2vcard/gmail.csv"],
    [null, "roundcube__roundcubemail/tests/src/Csv2vcard/all.csv"],
    [null, "mozilla__releases-comm-central/mailnews/addrbook/test/unit/data/export.csv"],
  ] as const;
  for (const [format, sample] of samples) {
    const path = needsSharedData(`formats/${sample}`);
    it.skipIf(path === null)(`is told in the genuine file ${basename(sample)}`, () => {
      expect(detectRuleFile(readFileSync(path ?? "", "utf8"), "download")).toBe(format);
    });
  }
});
