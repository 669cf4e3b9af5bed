/** The three languages say the same things, and there is a sentence for everything that can happen. */
import { describe, expect, it } from "vitest";
import type { StorageFailure } from "../../lib/app/ports.ts";
import type { ClientIssueCode } from "../../lib/core/clients/check-client.ts";
import { conditionErrorCodes, conditionNoteCodes } from "../../lib/core/condition/issue-codes.ts";
import type { ReasonCode } from "../../lib/core/decision/decision.ts";
import type { ReadRuleSetError } from "../../lib/core/interchange/read-rule-set.ts";
import type { RuleSetEditError } from "../../lib/core/rules/rule-set-edit.ts";
import { ruleTemplates } from "../../lib/core/rules/rule-templates.ts";
import { en } from "../../lib/i18n/en.ts";
import { panelEn } from "../../lib/i18n/panel/en.ts";
import type { Catalogue, Message } from "../../lib/i18n/translate.ts";
import { readCatalogues } from "./catalogues.ts";

const catalogues = await readCatalogues();
const pairs = catalogues.flatMap(({ name, en: source, zhCn, zhTw }) => [
  { name: `zh_CN of ${name}`, source, translated: zhCn },
  { name: `zh_TW of ${name}`, source, translated: zhTw },
]);

const textsOf = (message: Message | undefined): string[] =>
  typeof message === "object" ? Object.values(message) : message === undefined ? [] : [message];
const placeholdersOf = (message: Message | undefined): string[] =>
  [...new Set(textsOf(message).flatMap((text) => text.match(/\{\w+\}/g) ?? []))].sort();

describe.each(pairs)("$name", ({ source, translated }) => {
  it("has the keys of the English catalogue and no others", () => {
    expect(Object.keys(source).length).toBeGreaterThan(0);
    expect(Object.keys(translated).sort()).toEqual(Object.keys(source).sort());
  });

  it("has the same placeholders in every sentence", () => {
    for (const [key, message] of Object.entries(source)) {
      expect([key, placeholdersOf(translated[key])]).toEqual([key, placeholdersOf(message)]);
    }
  });

  it("has no empty sentence and no exclamation mark", () => {
    for (const message of Object.values(translated)) {
      for (const text of textsOf(message)) expect(text).toMatch(/^[^!！]+$/);
    }
  });
});

describe("simplified and traditional Chinese", () => {
  /** Mail comes in both, so examples of conditions and words to look for may hold either. */
  const isExample = (key: string) => /^(template|rule\.condition|rules\.none|help\.condition)/.test(key);
  const wordsOf = (catalogue: Catalogue) =>
    Object.entries(catalogue)
      .filter(([key]) => !isExample(key))
      .flatMap(([, message]) => textsOf(message));

  it("do not leak into each other", () => {
    const traditional = catalogues
      .flatMap(({ zhTw }) => wordsOf(zhTw))
      .filter((text) => /[户规标签设导邮这们个时为发]/.test(text));
    const simplified = catalogues
      .flatMap(({ zhCn }) => wordsOf(zhCn))
      .filter((text) => /[戶規標籤設導郵這們個時為發]/.test(text));
    expect({ traditional, simplified }).toEqual({ traditional: [], simplified: [] });
    expect(catalogues.length).toBeGreaterThan(30);
  });
});

describe("everything that can be said by a code", () => {
  it("has a sentence: failures of storage, messages, edits and files", () => {
    const codes = {
      "storage.full": 1,
      "storage.newer": 1,
      "storage.migration": 1,
      "storage.unavailable": 1,
      "storage.failed": 1,
      "client.unknown": 1,
      "client.name.taken": 1,
      "rule.unknown": 1,
      "segment.unknown": 1,
      "segment.name.taken": 1,
      "segment.cycle": 1,
      "group.unknown": 1,
      "group.name.taken": 1,
      "group.cycle": 1,
      "set.tooManySegments": 1,
      "set.tooManyGroups": 1,
      "set.tooManyMembers": 1,
      "set.tooManyCalendars": 1,
      "set.tooManyTests": 1,
      "set.tooManyRegexes": 1,
      "calendar.unknown": 1,
      "test.unknown": 1,
      "set.duplicateId": 1,
      "set.tooManyClients": 1,
      "set.tooManyRules": 1,
      "set.tooManyAddresses": 1,
      "set.otherFormat": 1,
      "set.newerVersion": 1,
      "set.notMigrated": 1,
      "set.badShape": 1,
      "file.tooLarge": 1,
      "file.empty": 1,
      "file.notUtf8": 1,
      "file.html": 1,
      "file.tooDeep": 1,
      "file.tooManyValues": 1,
      "file.notJson": 1,
      "file.forbiddenKey": 1,
    } satisfies Record<StorageFailure["code"] | RuleSetEditError["code"] | ReadRuleSetError["code"], 1>;
    const messaging = ["noAnswer", "badAnswer", "badRequest", "notAllowed", "unknownName"];
    const policy = ["locked", "ownSubscriptions"].map((code) => `policy.${code}`);
    const bounds = ["thread.unknown", "time.tooFar", "reminder.tooMany"];
    const others = [
      ...messaging.map((code) => `messaging.${code}`),
      "background.failed",
      "file.unreadable",
      ...bounds,
      ...policy,
    ];
    for (const code of [...Object.keys(codes), ...others]) expect(en).toHaveProperty([`failure.${code}`]);
  });

  it("has a sentence: what a panel in Gmail may be refused", () => {
    const assigning = ["badAddress", "ownAddress", "ownDomain", "publicDomain", "noDomain"];
    const codes = [
      ...assigning.map((code) => `assign.${code}`),
      ...["client.unknown", "client.name.taken", "rule.unknown", "undo.gone", "undo.changed"],
      ...["storage.full", "messaging.noAnswer"],
    ];
    for (const code of codes) expect(panelEn).toHaveProperty([`panel.failed.${code}`]);
  });

  it("has a sentence: errors and notes of conditions", () => {
    expect(conditionErrorCodes.length + conditionNoteCodes.length).toBeGreaterThan(25);
    for (const code of [...conditionErrorCodes, ...conditionNoteCodes]) {
      expect(en).toHaveProperty([`condition.${code}`]);
    }
  });

  it("has a sentence: reasons of decisions, issues of clients, templates", () => {
    const reasons = {
      "client.address": 1,
      "client.domain": 1,
      "client.shadowed": 1,
      tier: 1,
      segment: 1,
      urgency: 1,
      "waiting.half": 1,
      "waiting.overdue": 1,
      deadline: 1,
      direct: 1,
      copy: 1,
      "bulk.list": 1,
      "bulk.newsletter": 1,
      "bulk.robot": 1,
      pinned: 1,
      "rule.label": 1,
      "rule.labelEnded": 1,
      "rule.points": 1,
      "rule.priority": 1,
      "rule.stopped": 1,
      "rule.fired": 1,
    } satisfies Record<ReasonCode, 1>;
    const issues = {
      "address.bad": 1,
      "address.isDomain": 1,
      "address.taken": 1,
      "address.own": 1,
      "domain.bad": 1,
      "domain.isAddress": 1,
      "domain.suffix": 1,
      "domain.public": 1,
      "domain.taken": 1,
      "domain.own": 1,
      "parent.cycle": 1,
      "parent.gone": 1,
    } satisfies Record<ClientIssueCode, 1>;
    for (const code of Object.keys(reasons)) expect(en).toHaveProperty([`reason.${code}`]);
    for (const code of Object.keys(issues)) expect(en).toHaveProperty([`client.${code}`]);
    for (const { id } of ruleTemplates) expect(en).toHaveProperty([`template.${id}.name`]);
  });
});
