/**
 * Every way in which two users see different Gmails on one day: axis, values, and
 * how surely the markup of each value is known. The first value of an axis is
 * what the page shows unasked. A value is chosen by `FakeGmailOptions.axes` or, before
 * that, by a parameter of the address: `/mail/u/0/?layout=vertical-3&locale=de#inbox`.
 * Pages that users recorded become values of `markup` by themselves.
 *
 * Sources are named in full in the project's notes on Gmail's page; `notes N`
 * is a section of them. InboxSDK stands for @inboxsdk/core 2.2.26 as published.
 */

import { recordedMarkups } from "./recorded-markups.ts";

/**
 * - `capture`: seen in markup recorded from Gmail itself
 * - `in use`: selectors of extensions that are maintained today rely on it
 * - `told`: somebody says that they measured it
 * - `assumed`: nobody shows it; made up so that it can be tested at all
 */
export type Certainty = "capture" | "in use" | "told" | "assumed";

export interface AxisValue {
  readonly certainty: Certainty;
  readonly source: string;
}

export const axes = {
  markup: {
    typed: { certainty: "capture", source: "rows re-typed cell by cell from the notes (notes 2.1, 2.2)" },
    ...recordedMarkups(),
  },
  layout: {
    "no-split": { certainty: "capture", source: "whole row of 2019-12, subject cell of 2025-11 (notes 2.1)" },
    "vertical-3": { certainty: "capture", source: "row of 2014-12 and InboxSDK's row view (notes 2.2)" },
    "vertical-2": { certainty: "in use", source: "InboxSDK's row view: no .apw, labels in the first line" },
    horizontal: { certainty: "assumed", source: "rows as without split, panes as in the vertical one" },
  },
  /** Not called view: `?view=` is Gmail's own, for windows and documents of another kind. */
  route: {
    inbox: { certainty: "in use", source: "#inbox (notes 3.1)" },
    search: { certainty: "in use", source: "#search/…; rows come after [role=main]" },
    label: { certainty: "in use", source: "#label/…; the label's own chip is left out" },
    drafts: { certainty: "in use", source: "#drafts; .boq in place of names, data-standalone-draft-id" },
    sent: { certainty: "in use", source: "#sent; recipients in place of senders" },
    spam: { certainty: "capture", source: "#spam: .ae4.UI.nH.oy8Mbf (notes 2.4)" },
    trash: { certainty: "in use", source: "#trash (notes 3.1)" },
    snoozed: { certainty: "in use", source: "#snoozed; td.byZ > .cL says until when" },
  },
  rowUpdate: {
    cells: { certainty: "in use", source: "InboxSDK: the children of the tr are replaced (notes 6)" },
    table: { certainty: "in use", source: "InboxSDK: tables are added to .Cp and removed on paging" },
    rows: { certainty: "in use", source: "InboxSDK: a tr goes and comes back" },
    recycle: { certainty: "told", source: "a tr goes on to show another thread (notes 0.4)" },
    attributes: { certainty: "told", source: "as recycle, texts and attributes only" },
    subject: { certainty: "in use", source: "InboxSDK watches .y6 for new children" },
  },
  openThread: {
    hidden: {
      certainty: "in use",
      source: "InboxSDK: display:none on the view, its table stays (notes 2.4)",
    },
    removed: { certainty: "assumed", source: "named by the issue; the view leaves the document" },
    split: { certainty: "in use", source: "InboxSDK: .aia > .ao9 > .a98.iY; .aps on the row (notes 2.2)" },
  },
  inbox: {
    "default-tabs": {
      certainty: "told",
      source: "empty first .Cp: inbundly; tab bar .aKh assumed (notes 2.4)",
    },
    "no-tabs": { certainty: "told", source: "inbundly" },
    priority: { certainty: "told", source: "several visible .ae4: inbundly; section titles assumed" },
    "important-first": { certainty: "told", source: "as priority, two sections" },
    multiple: { certainty: "told", source: "as priority, sections by search; [gh=mtb] in each: InboxSDK" },
  },
  listWrapper: {
    BltHke: {
      certainty: "told",
      source: "[role=main] > .UI > .aDP > .ae4: a walk of 2021, class of 2014 (notes 2.4)",
    },
    bGI: { certainty: "in use", source: "InboxSDK finds rows under .bGI[role=main] > [gh=tl] only" },
  },
  conversation: {
    on: { certainty: "capture", source: "rows with .bx0 counts (notes 2.1)" },
    off: { certainty: "assumed", source: "one row a message, thread ids stay those of the thread" },
  },
  density: {
    default: { certainty: "told", source: "attachment line .brd, 40 px" },
    comfortable: { certainty: "told", source: "40 px, clip in place of the line" },
    compact: { certainty: "told", source: "28 px, measured by GmailPro 2026-09 (notes 2.3)" },
  },
  theme: {
    light: { certainty: "told", source: "row colours measured by GmailPro (notes 2.3)" },
    "dark-frame": { certainty: "in use", source: "InboxSDK tells frame (.aio) and body apart (notes 3.6)" },
    dark: { certainty: "in use", source: "InboxSDK; body rgb(32,33,36) in other extensions" },
  },
  direction: {
    "by-language": { certainty: "assumed", source: "rtl for ar" },
    ltr: { certainty: "capture", source: "every capture" },
    rtl: { certainty: "assumed", source: "body[dir=rtl]; InboxSDK has three such rules, no capture exists" },
  },
  locale: {
    en: { certainty: "capture", source: "captures of 2014 to 2025" },
    "en-US": { certainty: "told", source: "U+202F before AM and PM since CLDR 42 (notes 9.9)" },
    "en-GB": { certainty: "assumed", source: "words as en, dates by CLDR" },
    "zh-CN": { certainty: "assumed", source: "words from Gmail's public help, dates by CLDR" },
    "zh-TW": { certainty: "assumed", source: "words from Gmail's public help, dates by CLDR" },
    de: { certainty: "assumed", source: "words from Gmail's public help, dates by CLDR" },
    ru: { certainty: "assumed", source: "words from Gmail's public help, dates by CLDR" },
    ko: { certainty: "assumed", source: "words from Gmail's public help, dates by CLDR" },
    ar: { certainty: "assumed", source: "words from Gmail's public help, dates by CLDR with its bidi marks" },
  },
  importance: {
    switch: { certainty: "told", source: "role=switch and data-is-important since 2023 (notes 2.1)" },
    img: { certainty: "capture", source: "2014-12 and 2019-12: role=img, the state is in the label only" },
    off: { certainty: "capture", source: "markers turned off: td.bnk.byv in the same column" },
  },
  threadRoot: {
    div: { certainty: "in use", source: "InboxSDK since 2023-11-16: .nH.a98.iY" },
    table: { certainty: "in use", source: "InboxSDK's fallback: table.Bs > tr > td > .nH.if" },
  },
  permId: {
    present: { certainty: "capture", source: "expanded thread of 2025-08 (notes 2.5)" },
    undefined: { certainty: "in use", source: 'InboxSDK guards against the word "undefined"' },
    absent: { certainty: "in use", source: "InboxSDK, 2025-11-25" },
  },
  replyBars: {
    one: { certainty: "in use", source: "one .amn (notes 2.5)" },
    two: { certainty: "in use", source: "InboxSDK, 2025-11-10: a second, hidden .amn comes first" },
  },
  replyForm: {
    none: { certainty: "assumed", source: "nothing to reply in: not every test needs it" },
    M9: { certainty: "in use", source: "InboxSDK, 2025-09: .ip.adB > .M9 > .aoI" },
    plain: { certainty: "capture", source: "2020-10: the form stands in .ip.adB itself" },
  },
  recipientForm: {
    chips: { certainty: "in use", source: "InboxSDK: .anm[name] [role=option] since 2021-10 (notes 2.7)" },
    fields: { certainty: "in use", source: "InboxSDK: textarea.vO[name] and .vR > input, before 2021-10" },
  },
  hiddenCopy: {
    "2019": { certainty: "capture", source: ".afn holds sender spans and ids once more (2019-12)" },
    "2025": {
      certainty: "told",
      source: ".afn is plain text: selected, unread, SENDER, SUBJECT (notes 2.1)",
    },
  },
  rowCells: {
    "with-last": { certainty: "told", source: "an empty td.xY ends the row since about 2023" },
    "without-last": { certainty: "capture", source: "2019-12: the hover tools end the row" },
  },
  mainElement: {
    prompt: { certainty: "in use", source: "the usual case" },
    late: { certainty: "in use", source: "InboxSDK waits up to 15 s for [role=main]" },
  },
  list: {
    prompt: { certainty: "in use", source: "the usual case" },
    late: { certainty: "in use", source: "InboxSDK 2023-10-10: rows come after [role=main]" },
  },
  rowIds: {
    prompt: { certainty: "capture", source: "every capture since 2018" },
    late: { certainty: "in use", source: "InboxSDK asks again after 10, 100, 1000, 15000 ms" },
  },
  legacyId: {
    prompt: { certainty: "capture", source: "expanded message of 2025-08" },
    late: { certainty: "in use", source: "InboxSDK: absent for seconds after a reply" },
  },
  account: {
    u0: { certainty: "in use", source: "/mail/u/0/" },
    u1: { certainty: "in use", source: "/mail/u/1/: the number is an order of sign-in" },
    delegated: {
      certainty: "in use",
      source: "/mail/b/<token>/u/0/; requests to /sync/u/0/d/ are told once",
    },
  },
  title: {
    "with-address": { certainty: "in use", source: "Inbox (3) - me@example.com - Gmail" },
    "without-address": { certainty: "assumed", source: "named by the issue; Workspace names end otherwise" },
  },
  page: {
    mail: { certainty: "in use", source: "the ordinary page" },
    popout: { certainty: "in use", source: "?view=btop: body.aAU.xE.Su for a thread (InboxSDK)" },
    print: { certainty: "in use", source: "?ui=2&view=pt: no list and none of Gmail's nodes (FlowCrypt)" },
  },
  company: {
    none: { certainty: "capture", source: "nobody else is there" },
    spans: { certainty: "told", source: "Mailtrack changed td div.yW (InboxSDK issue 941)" },
    rows: { certainty: "in use", source: "tr.bundle and tr.inboxsdk__ignore_row without ids" },
    wrapper: { certainty: "assumed", source: "named by the issue: .xT inside another element" },
    colours: { certainty: "told", source: "Dark Reader rewrites inline colours (darkreader issue 4750)" },
  },
  content: {
    plain: { certainty: "capture", source: "the mail as it is" },
    padding: { certainty: "told", source: "snippets that end in U+034F, U+00A0, U+200C (notes 2.1)" },
    emoji: { certainty: "capture", source: "img[data-emoji] in subjects" },
    me: { certainty: "capture", source: '2014-12: name="me" on the account\'s own span' },
    nameless: { certainty: "in use", source: "name may be missing (notes 9.11)" },
    elided: { certainty: "in use", source: '".." between names (notes 9.11)' },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, AxisValue>>>>;

export type AxisName = keyof typeof axes;
/** One value of each axis. */
export type Axes = { readonly [Name in AxisName]: keyof (typeof axes)[Name] & string };

export const axisNames = Object.keys(axes) as readonly AxisName[];

/** The values of an axis, the unasked one first. */
export function valuesOf(name: AxisName): readonly string[] {
  return Object.keys(axes[name]);
}

/** What the page shows unasked. */
export const defaultAxes = Object.fromEntries(axisNames.map((name) => [name, valuesOf(name)[0]])) as Axes;

/** `chosen` overridden by those parameters that name an axis and one of its values; others are none of ours. */
export function readAxes(parameters: URLSearchParams, chosen: Axes): Axes {
  const found = axisNames.flatMap((name) => {
    const value = parameters.get(name);
    return value !== null && valuesOf(name).includes(value) ? [[name, value]] : [];
  });
  return { ...chosen, ...Object.fromEntries(found) };
}
