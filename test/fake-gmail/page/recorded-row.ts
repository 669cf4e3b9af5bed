/**
 * A row as it was recorded from somebody's Gmail (`recorded-markups.ts`), filled
 * with a thread of the simulator.
 *
 * Values go where the skeleton tells what kind they have (addresses, ids), so that
 * classes which Gmail has renamed do not matter. Where only a class says what a text
 * is (snippet, labels, date) the classes of today are asked for; elsewhere it stays empty.
 */
import type { SkeletonNode } from "../../../lib/gmail-page/skeleton/skeleton.ts";
import { attributesOf, type Filling, tagOf } from "./build-skeleton.ts";
import { fullDate, rowDate } from "./dates.ts";
import { make, newId } from "./make.ts";
import { chooseKind } from "./recorded-kinds.ts";
import type { RowLook, RowState } from "./row.ts";
import { subjectText } from "./row-subject.ts";
import type { ShownPerson, ThreadFacts } from "./thread-facts.ts";

/** The lines of one row, the one with the id first. */
export type RecordedRow = readonly SkeletonNode[];

/** What a piece of the row is filled with. */
interface Piece {
  readonly thread: ThreadFacts;
  readonly look: RowLook;
  readonly labelId: string;
  readonly person?: ShownPerson;
  readonly label?: string;
  readonly attachment?: string;
}

const stateClasses: readonly string[] = ["zE", "yO", "x7", "btb", "aqw"];

/** `class` of each line, in this state. */
export function recordedClasses(
  kinds: readonly RecordedRow[],
  thread: ThreadFacts,
  state: RowState,
): string[] {
  return chooseKind(kinds, thread).map(({ classes = [] }) => {
    const says = classes.includes("zE") || classes.includes("yO");
    return [
      ...classes.filter((name) => !stateClasses.includes(name) && !name.includes("*")),
      ...(says ? [thread.unread ? "zE" : "yO"] : []),
      ...(state.selected ? ["x7"] : []),
      ...(state.cursor ? ["btb"] : []),
      ...(state.hovered ? ["aqw"] : []),
    ].join(" ");
  });
}

export function recordedLines(
  kinds: readonly RecordedRow[],
  thread: ThreadFacts,
  look: RowLook,
  state: RowState,
  labelId = newId(),
): HTMLTableRowElement[] {
  const piece: Piece = { thread, look, labelId };
  const classes = recordedClasses(kinds, thread, state);
  return chooseKind(kinds, thread).map((node, index) => {
    const { children = [], ...own } = node;
    const cells = children.map((child) => build(child, piece));
    const line = make("tr", "", attributesOf(own, fillingOf(piece)), ...cells);
    line.className = classes[index] ?? "";
    return line;
  });
}

function build(node: SkeletonNode, piece: Piece): HTMLElement {
  if (is(node, "afn") && node.children === undefined) return hiddenText(node, piece);
  const attributes = attributesOf(node, fillingOf(piece));
  const content = inside(node, piece);
  const texts = is(node, "y2") ? [] : textOf(node, piece);
  const after = is(node, "y2") ? [piece.thread.snippet] : [];
  const element = make(tagOf(node) as "div", "", attributes, ...texts, ...content, ...after);
  if (is(node, "T-KT")) element.classList.toggle("T-KT-Jp", piece.thread.starred);
  return element;
}

/** Runs of persons, labels and attachments are as long as the thread has them; one of each is the model. */
function inside({ children = [] }: SkeletonNode, piece: Piece): (Node | string)[] {
  const nodes: (Node | string)[] = [];
  const done = new Set<string>();
  for (const child of children.filter(({ ours }) => ours === undefined)) {
    const kind = kindOf(child);
    if (kind === undefined) {
      for (let time = 0; time < (child.times ?? 1); time += 1) nodes.push(build(child, piece));
    } else if (!done.has(kind)) {
      done.add(kind);
      nodes.push(
        ...repeated(
          kind,
          children.filter((one) => kindOf(one) === kind),
          piece,
        ),
      );
    }
  }
  return nodes;
}

type Repeated = "person" | "label" | "attachment";

function kindOf(node: SkeletonNode): Repeated | undefined {
  if (Object.values(node.shapes ?? {}).includes("address")) return "person";
  if (is(node, "ar")) return "label";
  return is(node, "brc") ? "attachment" : undefined;
}

function repeated(kind: Repeated, models: readonly SkeletonNode[], piece: Piece): (Node | string)[] {
  const [model] = models;
  if (model === undefined) return [];
  const { thread, look } = piece;
  if (kind === "label") {
    const labels = thread.labels.filter((label) => label !== look.label);
    return labels.map((label) => build(model, { ...piece, label }));
  }
  if (kind === "attachment") {
    return thread.attachmentNames.map((attachment) => build(model, { ...piece, attachment }));
  }
  const people = look.view === "sent" ? thread.recipients : thread.senders;
  const isUnread = (node: SkeletonNode) => is(node, "zF");
  return people.slice(-3).flatMap((person, index) => [
    ...(index > 0 ? [", "] : []),
    build(models.find((one) => isUnread(one) === (person.unread === true)) ?? model, {
      ...piece,
      person,
    }),
  ]);
}

function textOf(node: SkeletonNode, piece: Piece): (Node | string)[] {
  if (node.text !== true) return [];
  const { thread, look, person, label, attachment } = piece;
  if (person !== undefined) return [person.name ?? person.email ?? ""];
  if (label !== undefined) return [label.slice(label.lastIndexOf("/") + 1)];
  if (attachment !== undefined) return [attachment];
  if (namesThread(node)) return subjectText(thread, look);
  if (is(node, "boq")) return [look.words.draft];
  if (is(node, "bx0")) return [String(thread.messageCount)];
  if (is(node, "Zt")) return ["\u00a0-\u00a0"];
  if (is(node, "bq3") || (node.tag === "span" && node.classes === undefined)) {
    return [rowDate(thread.date, look.now, look.lang)];
  }
  return [];
}

function hiddenText(node: SkeletonNode, { thread, look, labelId }: Piece): HTMLElement {
  const names = thread.senders.map(({ name, email }) => name ?? email ?? "").join(", ");
  const said = [names, thread.subject, rowDate(thread.date, look.now, look.lang), thread.snippet].join(", ");
  return make("div", (node.classes ?? []).join(" "), { id: labelId }, said);
}

function fillingOf(piece: Piece): Pick<Filling, "value"> {
  const { thread, labelId } = piece;
  const known: Readonly<Record<string, string | undefined>> = {
    "aria-labelledby": labelId,
    "data-thread-id": `#${thread.threadId}`,
    "data-legacy-thread-id": thread.legacyThreadId,
    "data-legacy-last-message-id": thread.legacyLastMessageId,
    "data-legacy-last-non-draft-message-id": thread.legacyLastNonDraftMessageId,
    "data-standalone-draft-id":
      thread.draftId === undefined || thread.hasDraft ? undefined : `#${thread.draftId}`,
    "data-is-important": String(thread.important),
  };
  return {
    value: (name, shape, node) => {
      if (name === "id") return is(node, "afn") ? labelId : newId();
      if (Object.hasOwn(known, name)) return known[name];
      if (shape === "legacy-id") return thread.legacyThreadId;
      return shape === "address" ? piece.person?.email : wordsOf(name, piece);
    },
  };
}

function wordsOf(name: string, { thread, look, person, label, attachment }: Piece): string | undefined {
  if (name === "name" && person !== undefined) return person.name;
  return name === "title" ? (label ?? attachment ?? fullDate(thread.date, look.lang)) : "";
}

function namesThread({ attributes = [] }: SkeletonNode): boolean {
  return attributes.some((name) => name.includes("thread-id") || name.includes("last-message-id"));
}

function is({ classes = [] }: SkeletonNode, name: string): boolean {
  return classes.includes(name);
}
