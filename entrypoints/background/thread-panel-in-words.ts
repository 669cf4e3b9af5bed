/**
 * Answers a page that opens the panel of a message. The sentences are made here, so
 * that no script in a Gmail tab carries those of three languages.
 */
import { namedClient } from "../../lib/app/named-client.ts";
import { type ThreadPanel, type ThreadPanelPorts, threadPanel } from "../../lib/app/thread-panel.ts";
import type { DecidedMessage } from "../../lib/core/decision/decision.ts";
import type { Client } from "../../lib/core/rules/rule-set.ts";
import { explainMessageSections } from "../../lib/i18n/explain/explain-message.ts";
import { translateExplain } from "../../lib/i18n/explain/translate-explain.ts";
import type { PanelAssigning, PanelClient, PanelContent } from "../../lib/messaging/panel-answers.ts";
import type { Answer, Request } from "../../lib/messaging/protocol.ts";

/** Fields, segments and groups that a person reads in a panel; a file may hold a megabyte of each. */
const mostNamed = 30;
const longestText = 300;

export async function threadPanelInWords(
  ports: ThreadPanelPorts,
  { account, facts, language }: Request<"thread.panel">,
): Promise<Answer<"thread.panel">> {
  const shown = await threadPanel(ports, { account, facts });
  if (!shown.ok) return shown;
  const { panel, pageData } = shown.value;
  if (panel === null) return { ok: true, value: { panel } };
  const sections = explainMessageSections(translateExplain(language), panel.explanation, pageData);
  return { ok: true, value: { panel: contentOf(panel, sections) } };
}

function contentOf(panel: ThreadPanel, sections: PanelContent["sections"]): PanelContent {
  const { decided } = panel.explanation;
  const { counterpart, lately } = panel;
  return {
    client: panel.client === null ? null : { ...clientOf(panel.client, panel), ...clientOrigin(decided) },
    person: counterpart && {
      name: counterpart.person.name ?? "",
      address: counterpart.person.address,
      field: counterpart.field,
    },
    assigning: assigningOf(panel),
    labels: labelsOf(decided),
    priority: decided.decision.priority,
    points: decided.decision.points,
    sections,
    thread: panel.thread && {
      status: panel.thread.status,
      since: panel.thread.since,
      due: decided.decision.waiting?.due ?? null,
    },
    lately: lately && { mails: [...lately.mails], waitingSince: lately.waitingSince },
  };
}

function clientOf(client: Client, { memberships }: ThreadPanel): PanelClient {
  const fields = Object.entries(client.fields ?? {}).flatMap(([name, value]) => {
    const text = textOf(value);
    return text === "" ? [] : [{ name: name.slice(0, longestText), value: text.slice(0, longestText) }];
  });
  return {
    ...namedClient(client),
    fields: fields.slice(0, mostNamed),
    segments: memberships.segments.slice(0, mostNamed),
    groups: memberships.groups.slice(0, mostNamed),
    notes: client.notes ?? "",
  };
}

/** A file may hold any JSON value in a field; those that are no text, number or list of them are not shown. */
function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).filter(Boolean).join(", ");
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

function assigningOf({ assigning }: ThreadPanel): PanelAssigning | null {
  if (assigning === null) return null;
  const { domain, suggestions, isAlike, newName } = assigning;
  return {
    domain: domain.ok ? domain.domain : null,
    noDomain: domain.ok ? null : domain.code,
    suggestions: suggestions.map(namedClient),
    isAlike,
    newName,
  };
}

function labelsOf({ decision, paint }: DecidedMessage): PanelContent["labels"] {
  return decision.labels.map((label, index) => ({
    label,
    colour: paint.labelColours[index] ?? null,
    rules: decision.reasons.flatMap(({ code, ruleId, params }) =>
      code === "rule.label" && params["label"] === label && ruleId !== undefined
        ? [{ id: ruleId, name: String(params["rule"]), ...originOf(params) }]
        : [],
    ),
  }));
}

/** The reason that names the client names its set. */
function clientOrigin({ decision: { reasons } }: DecidedMessage): { readonly set?: string } {
  const found = reasons.find(({ code }) => code === "client.address" || code === "client.domain");
  return originOf(found?.params ?? {});
}

function originOf({ set }: Readonly<Record<string, string | number>>): { readonly set?: string } {
  return typeof set === "string" ? { set: set.slice(0, longestText) } : {};
}
