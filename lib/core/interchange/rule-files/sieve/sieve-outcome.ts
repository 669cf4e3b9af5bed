/** What the commands of one block come to, one after the other: what a rule of ours decides, and what is lost. */
import type { FilePlace, ImportedLabel, Loss, LossKind } from "../imported-rules.ts";
import { folderName, isTrash } from "./folder-name.ts";
import { lossOf, type SieveLossCode } from "./sieve-loss.ts";
import type { SieveCommand } from "./sieve-script.ts";
import type { SieveVariables } from "./sieve-variables.ts";
import { readArguments, type TestArguments } from "./test-arguments.ts";

type ActionReader = (outcome: SieveOutcome, command: SieveCommand, args: TestArguments) => void;

export class SieveOutcome {
  readonly labels = new Map<string, ImportedLabel>();
  readonly losses: Loss[] = [];
  isHigh = false;
  stop = false;
  /** Where the first command stands; `null`: there is none. */
  place: FilePlace | null = null;
  readonly added = new Set<string>();

  take(command: SieveCommand, variables: SieveVariables): void {
    this.place ??= command.place;
    const args = readArguments(command, variables);
    const read = Object.hasOwn(readers, command.name) ? readers[command.name] : undefined;
    if (read === undefined) this.lose("lost", "action.unknown", command, { action: command.name });
    else read(this, command, args);
    for (const flag of args.values.get("flags") ?? []) addFlags(this, command, flag);
  }

  lose(kind: LossKind, code: SieveLossCode, { place }: SieveCommand, params: Loss["params"] = {}): void {
    this.losses.push(lossOf(kind, code, place, params));
  }

  label(kind: ImportedLabel["kind"], name: string, key = name): void {
    if (!this.labels.has(`${kind} ${key}`)) this.labels.set(`${kind} ${key}`, { name, key, kind });
  }
}

function firstText({ texts }: TestArguments): string {
  return texts.flat()[0] ?? "";
}

/** An action that does nothing here. */
function undone(kind: LossKind, code: SieveLossCode, param?: string): ActionReader {
  return (outcome, command, args) =>
    outcome.lose(kind, code, command, param === undefined ? {} : { [param]: firstText(args) });
}

const readers: Readonly<Record<string, ActionReader>> = {
  keep: () => {},
  stop: (outcome) => {
    outcome.stop = true;
  },
  // Of an included script; of the one that runs it is the end.
  return: (outcome) => {
    outcome.stop = true;
  },
  fileinto: fileInto,
  tag: (outcome, _, args) => {
    for (const name of args.texts.flat()) outcome.label("tag", name);
  },
  flag: (outcome, command, args) => {
    for (const name of args.texts.flat()) zimbraFlag(outcome, command, name);
  },
  mark: (outcome, command) => addFlags(outcome, command, "\\flagged"),
  unmark: undone("lost", "action.removeFlag"),
  addflag: flags,
  setflag: flags,
  removeflag: (outcome, command, args) => {
    const names = (args.texts.at(-1) ?? []).filter((name) => !outcome.added.has(name.toLowerCase()));
    if (names.length > 0) outcome.lose("lost", "action.removeFlag", command, { value: names.join(" ") });
  },
  redirect: undone("risk", "action.redirect", "address"),
  discard: undone("risk", "action.discard"),
  reject: undone("risk", "action.reject"),
  ereject: undone("risk", "action.reject"),
  refuse: undone("risk", "action.reject"),
  vacation: undone("risk", "action.vacation"),
  reply: undone("risk", "action.reply"),
  pipe: undone("risk", "action.pipe", "value"),
  filter: undone("risk", "action.pipe", "value"),
  execute: undone("risk", "action.pipe", "value"),
  notify: undone("lost", "action.notify", "address"),
  include: undone("lost", "action.include", "value"),
};

function fileInto(outcome: SieveOutcome, command: SieveCommand, args: TestArguments): void {
  const written = firstText(args);
  if (args.unknown !== null) {
    outcome.lose("lost", "action.variable", command, { value: written });
    return;
  }
  const name = folderName(written);
  if (isTrash(name)) outcome.lose("risk", "action.delete", command);
  else if (name !== "") outcome.label("folder", name, written);
}

/** With two arguments the first is a variable that holds the marks until later. */
function flags(outcome: SieveOutcome, command: SieveCommand, { texts }: TestArguments): void {
  if (texts.length > 1) {
    outcome.lose("lost", "action.otherFlag", command, { value: texts.flat().join(" ") });
    return;
  }
  for (const name of texts.flat()) addFlags(outcome, command, name);
}

/** One text may hold several, with spaces between. */
function addFlags(outcome: SieveOutcome, command: SieveCommand, written: string): void {
  for (const flag of written.split(/\s+/).filter((part) => part !== "")) {
    outcome.added.add(flag.toLowerCase());
    addFlag(outcome, command, flag);
  }
}

function addFlag(outcome: SieveOutcome, command: SieveCommand, flag: string): void {
  switch (flag.toLowerCase()) {
    case "\\flagged":
      raise(outcome, command, "action.flag");
      break;
    case "$important":
    case "important":
      raise(outcome, command, "action.important");
      break;
    case "\\seen":
      outcome.lose("lost", "action.markRead", command);
      break;
    case "\\deleted":
      outcome.lose("risk", "action.delete", command);
      break;
    default:
      if (/^[\\$]/.test(flag) && !/^\$label\d+$/i.test(flag)) {
        outcome.lose("lost", "action.otherFlag", command, { value: flag });
      } else outcome.label("tag", flag);
  }
}

/** Said once a rule. */
function raise(outcome: SieveOutcome, command: SieveCommand, code: SieveLossCode): void {
  if (!outcome.losses.some((loss) => loss.code === code)) outcome.lose("changed", code, command);
  outcome.isHigh = true;
}

function zimbraFlag(outcome: SieveOutcome, command: SieveCommand, name: string): void {
  switch (name.toLowerCase()) {
    case "flagged":
      raise(outcome, command, "action.flag");
      break;
    case "priority":
      raise(outcome, command, "action.important");
      break;
    case "read":
      outcome.lose("lost", "action.markRead", command);
      break;
    case "unread":
      outcome.lose("lost", "action.markUnread", command);
      break;
    default:
      outcome.lose("lost", "action.otherFlag", command, { value: name });
  }
}
