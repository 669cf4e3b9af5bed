/** What of a client made it a member, or why that cannot be told: short texts for a row. */

import type { Translation } from "../../../../../components/translation.tsx";
import { fieldValues, readAmount, readDay } from "../../../../../lib/core/clients/client-fields.ts";
import type { ContactBook } from "../../../../../lib/core/clients/contact-book.ts";
import type { ConditionTrace, TermStep } from "../../../../../lib/core/condition/explain-condition.ts";
import { printCondition } from "../../../../../lib/core/condition/print-condition.ts";
import type { LookupTerm, Term } from "../../../../../lib/core/condition/tree.ts";
import type { Client } from "../../../../../lib/core/rules/rule-set.ts";
import { explainTermSentence } from "../../../../../lib/i18n/explain/explain-term.ts";
import type { SegmentWords } from "../../../../../lib/i18n/segments/translate-segments.ts";
import { languageTags } from "../../../../../lib/i18n/translate.ts";

/** With whose words and mail a client is told of. */
export interface Telling {
  readonly t: Translation;
  readonly words: SegmentWords;
  readonly contacts: ContactBook | null;
}

/** Each once, in the order of the condition; without what the chip beside them shows, where there is more. */
export function decidingValues(
  { verdict, steps }: ConditionTrace,
  client: Client,
  telling: Telling,
): readonly string[] {
  const told = steps.some((step) => !isOnChip(step)) ? steps.filter((step) => !isOnChip(step)) : steps;
  const texts = verdict === "unknown" ? openTexts(steps, telling) : told.map(tell);
  return [...new Set(texts.filter((text) => text !== ""))];

  function tell(step: TermStep): string {
    return step.term.kind === "lookup"
      ? valueText(step, step.term, client, telling)
      : sentence(step, telling);
  }
}

function isOnChip({ term }: TermStep): boolean {
  return term.kind === "lookup" && (term.operator === "tier" || term.operator === "client");
}

/** Why nothing is told: mail that was never seen, and what only a message has. */
function openTexts(steps: readonly TermStep[], { words }: Telling): readonly string[] {
  const needsMail = steps.some(({ term }) => asksContacts(term));
  const terms = steps.filter(({ term }) => !asksContacts(term)).map(({ term }) => printCondition(term));
  return [
    ...(needsMail ? [words("member.needsMail")] : []),
    ...(terms.length === 0 ? [] : [words("member.depends", { terms: terms.join(" ") })]),
  ];
}

function asksContacts(term: Term): boolean {
  return term.kind === "lookup" && (term.operator === "waiting" || term.operator === "last-contact");
}

function sentence(step: TermStep, { t }: Telling): string {
  return explainTermSentence(t, step)
    .map(({ text }) => text)
    .join("");
}

function valueText(
  step: TermStep,
  { operator, value }: LookupTerm,
  client: Client,
  telling: Telling,
): string {
  const { t, words, contacts } = telling;
  const contact = contacts?.get(client.id);
  switch (operator) {
    case "client":
      return client.name;
    case "tier":
      return t(`tier.${client.tier}`);
    case "industry":
    case "region":
    case "business":
      return held(client, operator) ?? without(operator, words);
    case "field": {
      const name = value.slice(0, value.indexOf("=")).trim();
      const text = held(client, name);
      return text === undefined ? words("member.without", { field: name }) : `${name}: ${text}`;
    }
    case "orders": {
      const [count] = fieldValues(client, "orders").flatMap((one) => readAmount(one) ?? []);
      return count === undefined ? without("orders", words) : words("member.orders", { count });
    }
    case "last-order": {
      const days = fieldValues(client, "last-order").flatMap((one) => readDay(one) ?? []);
      const newest = days.toSorted().at(-1);
      return newest === undefined
        ? without("last-order", words)
        : words("member.lastOrder", { day: calendarDay(newest, words) });
    }
    case "last-contact":
      return contact === undefined
        ? ""
        : words("member.lastContact", { day: dayText(contact.lastAt, words) });
    case "waiting":
      return contact?.waitingSince == null
        ? words("member.notWaiting")
        : words("member.waiting", { day: dayText(contact.waitingSince, words) });
    case "segment":
    case "group":
      return sentence(step, telling);
  }
}

function held(client: Client, name: string): string | undefined {
  const values = fieldValues(client, name)
    .map(String)
    .filter((text) => text.trim() !== "");
  return values.length === 0 ? undefined : values.join(", ");
}

function without(
  topic: "industry" | "region" | "business" | "orders" | "last-order",
  words: SegmentWords,
): string {
  return words("member.without", { field: words(`member.topic.${topic}`) });
}

/** In the zone of the browser. @param time ms since the epoch */
export function dayText(time: number, { language }: SegmentWords): string {
  return new Intl.DateTimeFormat(languageTags[language], { dateStyle: "medium" }).format(time);
}

/** A day of the calendar has no zone. */
function calendarDay(day: string, { language }: SegmentWords): string {
  const format = new Intl.DateTimeFormat(languageTags[language], { dateStyle: "medium", timeZone: "UTC" });
  return format.format(Date.parse(`${day}T00:00:00Z`));
}
