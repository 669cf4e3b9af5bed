/**
 * One message of an open thread, expanded or collapsed (gmail-page.md 2.5: collapsed
 * ones of 2020, the scaffold of 2023, an expanded one of 2025). A collapsed
 * message has neither a body nor ids.
 */
import { daysAgo, fullDate } from "./dates.ts";
import { clearPixel, make, newId } from "./make.ts";
import type { PageConfig } from "./page-config.ts";
import { personAttributes } from "./row-sender.ts";
import type { Attachment, MessageDetails, ShownPerson } from "./thread-facts.ts";
import type { Words } from "./words.ts";

export function makeMessage(
  message: MessageDetails,
  expanded: boolean,
  config: PageConfig,
  words: Words,
): HTMLElement {
  const content = expanded ? expandedMessage(message, config, words) : collapsedMessage(message, config);
  return make(
    "div",
    expanded ? "h7 ie nH oy8Mbf" : "kv",
    { role: "listitem", "aria-expanded": String(expanded), tabindex: "-1" },
    make(
      "div",
      "Bk",
      {},
      make("div", "G3 G2", {}, make("div", "", {}, make("div", "", { id: newId() }, content))),
    ),
  );
}

function collapsedMessage(message: MessageDetails, config: PageConfig): HTMLElement {
  const snippet = make("span", "y2", {}, message.snippet);
  const line = make(
    "div",
    "iv",
    {},
    make("span", "gD", {}, nameOf(message.from)),
    snippet,
    dateSpan(message, config),
  );
  return make("div", "adf ads", {}, picture(message.from), make("div", "gs", {}, line));
}

function expandedMessage(message: MessageDetails, config: PageConfig, words: Words): HTMLElement {
  const header = make("div", "gE iv gt", {}, headerTable(message, config, words));
  const body = make("div", "ii gt", {}, make("div", "a3s aiL", {}, ...bodyNodes(message.bodyHtml)));
  const content = make("div", "gs", {}, header, make("div", "KKSLrd"), make("div", "", {}, body));
  if (message.attachments.length > 0) content.append(attachmentArea(message.attachments));
  content.append(make("div", "hi"), make("div", "WhmR8e"));
  const ids = { "data-message-id": `#${message.messageId}`, "data-legacy-message-id": message.legacyId };
  return make("div", "adn ads", ids, picture(message.from), content);
}

function headerTable(message: MessageDetails, config: PageConfig, words: Words): HTMLElement {
  const sender = make(
    "span",
    "gD",
    personAttributes(message.from),
    make("span", "", {}, nameOf(message.from)),
  );
  const address = make(
    "span",
    "go",
    {},
    make("span", "", {}, "<"),
    message.from.email ?? "",
    make("span", "", {}, ">"),
  );
  const heading = make(
    "h3",
    "iw gFxsud",
    {},
    make("span", "qu", {}, sender, make("span", "cfXrwd"), " ", address),
  );
  const recipients = make("span", "hb", {}, words.toLine, ...recipientNodes([...message.to, ...message.cc]));
  const row = make(
    "tr",
    "acZ",
    {},
    make(
      "td",
      "gF gK",
      {},
      make("table", "cf ix", {}, make("tbody", "", {}, make("tr", "", {}, make("td", "c2", {}, heading)))),
    ),
    make("td", "gH bAk", {}, make("div", "gK", {}, dateSpan(message, config), starBox(words))),
    make("td", "gH"),
    make("td", "gH acX bAm", { rowspan: "2" }, toolButton("aaq", words.reply), toolButton("aap", words.more)),
  );
  const details = make(
    "div",
    "ajy",
    { role: "button", "aria-haspopup": "true", tabindex: "0" },
    make("img", "ajz", { src: clearPixel, alt: "" }),
  );
  const second = make(
    "tr",
    "acZ xD",
    {},
    make("td", "", { colspan: "3" }, make("div", "iw ajw", {}, recipients), details),
  );
  second.firstElementChild?.classList.add("ady");
  return make("table", "cf gJ", { cellpadding: "0" }, make("tbody", "", {}, row, second));
}

function recipientNodes(people: readonly ShownPerson[]): (Node | string)[] {
  return people.flatMap((person, index) => {
    const attributes = { ...personAttributes(person), "data-hovercard-owner-id": "16" };
    const span = make("span", "g2", attributes, nameOf(person));
    return index === 0 ? [span] : [", ", span];
  });
}

function dateSpan(message: MessageDetails, config: PageConfig): HTMLElement {
  const full = fullDate(message.date, config.lang);
  const shown = full + daysAgo(message.date, config.now, config.lang);
  return make("span", "g3", { id: newId(), title: full, alt: full, role: "gridcell", tabindex: "-1" }, shown);
}

function starBox(words: Words): HTMLElement {
  const attributes = { role: "checkbox", "aria-checked": "false", "aria-label": words.star, tabindex: "0" };
  return make(
    "div",
    "zd bi4",
    attributes,
    make("span", "T-KT", {}, make("img", "T-KT-JX", { src: clearPixel, alt: "" })),
  );
}

function toolButton(className: string, name: string): HTMLElement {
  return make("div", `T-I J-J5-Ji T-I-Js-IF ${className} T-I-ax7 L3`, {
    role: "button",
    "aria-label": name,
    "data-tooltip": name,
    tabindex: "0",
  });
}

/** A circle with a letter in place of Gmail's picture. */
function picture(person: ShownPerson): HTMLElement {
  const name = nameOf(person);
  const image = make("img", "ajn", {
    id: newId(),
    jid: person.email,
    "data-hovercard-id": person.email,
    "data-name": person.name,
    src: clearPixel,
    alt: "",
  });
  const circle = make("div", "aCi", { "data-initial": [...name][0]?.toUpperCase() ?? "?" }, image);
  circle.style.setProperty(
    "--hue",
    String([...name].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % 360),
  );
  return make("div", "aju", {}, circle);
}

function nameOf(person: ShownPerson): string {
  return person.name || person.email || "";
}

const entities: Readonly<Record<string, string>> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"' };

/** The server sends text as HTML with entities and line breaks and nothing else; here it becomes text again. */
function bodyNodes(html: string): Node[] {
  const text = html.replace(/^<div dir="auto">|<\/div>$/gu, "");
  const paragraphs = text.split("<br>").flatMap((line, index) => {
    const plain = line.replace(/&(?:amp|lt|gt|quot);/gu, (entity) => entities[entity] ?? entity);
    return index === 0 ? [plain] : [make("br", ""), plain];
  });
  return [make("div", "", { dir: "auto" }, ...paragraphs)];
}

function attachmentArea(attachments: readonly Attachment[]): HTMLElement {
  const cards = attachments.map(({ name, type, url }) => {
    const title = make("div", "aQA", {}, make("span", "aV3 zzV0ie", {}, name));
    const link = make(
      "a",
      "aQy aZr e",
      { role: "link", tabindex: "0" },
      make("span", "a3I", {}, name),
      make("div", "aYy", {}, title),
    );
    const attributes = { download_url: `${type}:${name}:${url}`, draggable: "true" };
    return make("span", "aZo N5jrZb", attributes, link, make("div", "aQw"));
  });
  return make(
    "div",
    "hq gt",
    { id: newId() },
    make("div", "ho", {}, make("span", "aVW", {}, String(attachments.length))),
    make("div", "aQH", {}, ...cards),
  );
}
