/** The three languages say the same things, and there is a sentence for everything that can happen. */
import { describe, expect, it } from "vitest";
import type { StorageFailure } from "../../lib/app/ports.ts";
import type { ClientIssueCode } from "../../lib/core/clients/check-client.ts";
import { conditionErrorCodes, conditionNoteCodes } from "../../lib/core/condition/issue-codes.ts";
import type { ReasonCode } from "../../lib/core/decision/decision.ts";
import type { ReadRuleSetError } from "../../lib/core/interchange/read-rule-set.ts";
import type { RuleSetEditError } from "../../lib/core/rules/rule-set-edit.ts";
import { ruleTemplates } from "../../lib/core/rules/rule-templates.ts";
import { backupsEn } from "../../lib/i18n/backups/en.ts";
import { backupsZhCn } from "../../lib/i18n/backups/zh-cn.ts";
import { backupsZhTw } from "../../lib/i18n/backups/zh-tw.ts";
import { clientRecordEn } from "../../lib/i18n/client-record/en.ts";
import { clientRecordZhCn } from "../../lib/i18n/client-record/zh-cn.ts";
import { clientRecordZhTw } from "../../lib/i18n/client-record/zh-tw.ts";
import { clocksEn } from "../../lib/i18n/clocks/en.ts";
import { clocksZhCn } from "../../lib/i18n/clocks/zh-cn.ts";
import { clocksZhTw } from "../../lib/i18n/clocks/zh-tw.ts";
import { contactsEn } from "../../lib/i18n/contacts/en.ts";
import { contactsZhCn } from "../../lib/i18n/contacts/zh-cn.ts";
import { contactsZhTw } from "../../lib/i18n/contacts/zh-tw.ts";
import { en } from "../../lib/i18n/en.ts";
import { gmailEn } from "../../lib/i18n/gmail/en.ts";
import { gmailZhCn } from "../../lib/i18n/gmail/zh-cn.ts";
import { gmailZhTw } from "../../lib/i18n/gmail/zh-tw.ts";
import { groupsEn } from "../../lib/i18n/groups/en.ts";
import { groupsZhCn } from "../../lib/i18n/groups/zh-cn.ts";
import { groupsZhTw } from "../../lib/i18n/groups/zh-tw.ts";
import { guideEn } from "../../lib/i18n/guide/en.ts";
import { guideZhCn } from "../../lib/i18n/guide/zh-cn.ts";
import { guideZhTw } from "../../lib/i18n/guide/zh-tw.ts";
import { healthEn } from "../../lib/i18n/health/en.ts";
import { healthZhCn } from "../../lib/i18n/health/zh-cn.ts";
import { healthZhTw } from "../../lib/i18n/health/zh-tw.ts";
import { mergeEn } from "../../lib/i18n/merge/en.ts";
import { mergeZhCn } from "../../lib/i18n/merge/zh-cn.ts";
import { mergeZhTw } from "../../lib/i18n/merge/zh-tw.ts";
import { panelEn } from "../../lib/i18n/panel/en.ts";
import { panelZhCn } from "../../lib/i18n/panel/zh-cn.ts";
import { panelZhTw } from "../../lib/i18n/panel/zh-tw.ts";
import { priorityEn } from "../../lib/i18n/priority/en.ts";
import { priorityZhCn } from "../../lib/i18n/priority/zh-cn.ts";
import { priorityZhTw } from "../../lib/i18n/priority/zh-tw.ts";
import { queueEn } from "../../lib/i18n/queue/en.ts";
import { queueZhCn } from "../../lib/i18n/queue/zh-cn.ts";
import { queueZhTw } from "../../lib/i18n/queue/zh-tw.ts";
import { reminderViewEn } from "../../lib/i18n/reminder-view/en.ts";
import { reminderViewZhCn } from "../../lib/i18n/reminder-view/zh-cn.ts";
import { reminderViewZhTw } from "../../lib/i18n/reminder-view/zh-tw.ts";
import { remindersEn } from "../../lib/i18n/reminders/en.ts";
import { remindersZhCn } from "../../lib/i18n/reminders/zh-cn.ts";
import { remindersZhTw } from "../../lib/i18n/reminders/zh-tw.ts";
import { segmentsEn } from "../../lib/i18n/segments/en.ts";
import { segmentsZhCn } from "../../lib/i18n/segments/zh-cn.ts";
import { segmentsZhTw } from "../../lib/i18n/segments/zh-tw.ts";
import { sendersEn } from "../../lib/i18n/senders/en.ts";
import { sendersZhCn } from "../../lib/i18n/senders/zh-cn.ts";
import { sendersZhTw } from "../../lib/i18n/senders/zh-tw.ts";
import type { Catalogue, Message } from "../../lib/i18n/translate.ts";
import { zhCn } from "../../lib/i18n/zh-cn.ts";
import { zhTw } from "../../lib/i18n/zh-tw.ts";

const pairs: readonly (readonly [string, Catalogue, Catalogue])[] = [
  ["zh_CN of our own pages", en, zhCn],
  ["zh_TW of our own pages", en, zhTw],
  ["zh_CN of backups", backupsEn, backupsZhCn],
  ["zh_TW of backups", backupsEn, backupsZhTw],
  ["zh_CN in Gmail", gmailEn, gmailZhCn],
  ["zh_TW in Gmail", gmailEn, gmailZhTw],
  ["zh_CN of the panels", panelEn, panelZhCn],
  ["zh_TW of the panels", panelEn, panelZhTw],
  ["zh_CN of the queue", queueEn, queueZhCn],
  ["zh_TW of the queue", queueEn, queueZhTw],
  ["zh_CN of the help view", guideEn, guideZhCn],
  ["zh_TW of the help view", guideEn, guideZhTw],
  ["zh_CN of the import of contacts", contactsEn, contactsZhCn],
  ["zh_TW of the import of contacts", contactsEn, contactsZhTw],
  ["zh_CN of what a file would change", mergeEn, mergeZhCn],
  ["zh_TW of what a file would change", mergeEn, mergeZhTw],
  ["zh_CN of the first steps and unknown senders", sendersEn, sendersZhCn],
  ["zh_TW of the first steps and unknown senders", sendersEn, sendersZhTw],
  ["zh_CN of reminders", remindersEn, remindersZhCn],
  ["zh_TW of reminders", remindersEn, remindersZhTw],
  ["zh_CN of segments", segmentsEn, segmentsZhCn],
  ["zh_TW of segments", segmentsEn, segmentsZhTw],
  ["zh_CN of the view of groups", groupsEn, groupsZhCn],
  ["zh_TW of the view of groups", groupsEn, groupsZhTw],
  ["zh_CN of answer times", clocksEn, clocksZhCn],
  ["zh_TW of answer times", clocksEn, clocksZhTw],
  ["zh_CN of a client's record", clientRecordEn, clientRecordZhCn],
  ["zh_TW of a client's record", clientRecordEn, clientRecordZhTw],
  ["zh_CN of the view of priority", priorityEn, priorityZhCn],
  ["zh_TW of the view of priority", priorityEn, priorityZhTw],
  ["zh_CN of the view of reminders", reminderViewEn, reminderViewZhCn],
  ["zh_TW of the view of reminders", reminderViewEn, reminderViewZhTw],
  ["zh_CN of the view of health", healthEn, healthZhCn],
  ["zh_TW of the view of health", healthEn, healthZhTw],
];

const textsOf = (message: Message | undefined): string[] =>
  typeof message === "object" ? Object.values(message) : message === undefined ? [] : [message];
const placeholdersOf = (message: Message | undefined): string[] =>
  [...new Set(textsOf(message).flatMap((text) => text.match(/\{\w+\}/g) ?? []))].sort();

describe.each(pairs)("%s", (_name, source, translated) => {
  it("has the keys of the English catalogue and no others", () => {
    expect(Object.keys(source).length).toBeGreaterThan(20);
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
    const traditional = wordsOf({
      ...zhTw,
      ...healthZhTw,
      ...queueZhTw,
      ...contactsZhTw,
      ...segmentsZhTw,
      ...guideZhTw,
      ...sendersZhTw,
      ...groupsZhTw,
      ...guideZhTw,
      ...guideZhTw,
      ...clientRecordZhTw,
      ...priorityZhTw,
      ...reminderViewZhTw,
      ...clocksZhTw,
    }).filter((text) => /[户规标签设导邮这们个时为发]/.test(text));
    const simplified = wordsOf({
      ...zhCn,
      ...healthZhCn,
      ...queueZhCn,
      ...contactsZhCn,
      ...segmentsZhCn,
      ...guideZhCn,
      ...sendersZhCn,
      ...groupsZhCn,
      ...guideZhCn,
      ...guideZhCn,
      ...clientRecordZhCn,
      ...priorityZhCn,
      ...reminderViewZhCn,
      ...clocksZhCn,
    }).filter((text) => /[戶規標籤設導郵這們個時為發]/.test(text));
    expect({ traditional, simplified }).toEqual({ traditional: [], simplified: [] });
    expect(wordsOf(zhCn).length).toBeGreaterThan(200);
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
      "calendar.unknown": 1,
      "set.duplicateId": 1,
      "set.tooManyClients": 1,
      "set.tooManyRules": 1,
      "set.tooManyAddresses": 1,
      "set.otherFormat": 1,
      "set.newerVersion": 1,
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
    const bounds = ["thread.unknown", "time.tooFar", "reminder.tooMany"];
    const others = [
      ...messaging.map((code) => `messaging.${code}`),
      "background.failed",
      "file.unreadable",
      ...bounds,
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
