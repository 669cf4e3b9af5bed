/** A value of any field as a person reads it. What is of another shape, as a later version may write it, is told as it is written. */
import { displayText } from "../../../../../components/display-text.ts";
import type { Translation } from "../../../../../components/translation.tsx";
import type { Effect } from "../../../../../lib/core/rules/rule-set.ts";
import type { FieldPath, MergePart } from "../../../../../lib/core/sharing/set-merge.ts";
import type { ClientRecordWords } from "../../../../../lib/i18n/client-record/translate-client-record.ts";
import type { MergeWords } from "../../../../../lib/i18n/merge/translate-merge.ts";
import { languageTags } from "../../../../../lib/i18n/translate.ts";
import { partWords } from "../../clients/part-words.ts";

export interface SayingWords {
  readonly t: Translation;
  readonly words: MergeWords;
  readonly record: ClientRecordWords;
  /** Of a client by its id; `undefined`: it is in neither set. */
  readonly nameOf: (id: string) => string | undefined;
}

/** The name of a field: "Region", "Priority › Points of tiers › VIP". Of a setting the path begins with the setting. */
export function sayField(
  { t, words, record, nameOf }: SayingWords,
  part: MergePart,
  path: FieldPath,
): string {
  if (part === "clients") {
    const [first = "", second] = path;
    const name = first === "fields" && second !== undefined ? `field.${second}` : first;
    return displayText(partWords(t, record, nameOf).name(name));
  }
  const named = path.map(
    (step) =>
      words.byCode(`field.${step}`, {}) ??
      t.byCode(`tier.${step}`, {}) ??
      t.byCode(`priority.${step}`, {}) ??
      step,
  );
  return displayText(named.join(" › "));
}

export function sayValue(saying: SayingWords, part: MergePart, path: FieldPath, value: unknown): string {
  const { t, record, nameOf } = saying;
  const field = path.at(-1) ?? "";
  const isPlain = part !== "clients" || (Array.isArray(value) && value.length === 0);
  if (isPlain) return displayText(sayPlainly(saying, field, value));
  const name = path[0] === "fields" ? `field.${field}` : field;
  return displayText(partWords(t, record, nameOf).value(name, value));
}

function sayPlainly(saying: SayingWords, field: string, value: unknown): string {
  const { words } = saying;
  if (value === undefined || value === null || value === "") return words("merge.value.none");
  if (typeof value === "boolean") return words(value ? "merge.value.yes" : "merge.value.no");
  if (Array.isArray(value)) return sayList(saying, field, value);
  if (typeof value === "object") return JSON.stringify(value);
  return (field === "kind" ? words.byCode(`groupKind.${value}`, {}) : undefined) ?? String(value);
}

function sayList(saying: SayingWords, field: string, list: readonly unknown[]): string {
  const { words } = saying;
  if (list.length === 0) return words("merge.value.none");
  if (field === "week") return list.map((day, place) => sayDay(saying, day, place)).join("; ");
  return list.map((element) => sayElement(saying, element)).join(", ");
}

/** One of a list: an effect, a member, a day, or a text. */
export function sayElement(saying: SayingWords, element: unknown): string {
  if (typeof element !== "object" || element === null) return String(element);
  const { address, day, name } = element as Readonly<Record<string, unknown>>;
  const called = address ?? day;
  if (typeof called !== "string") return sayEffect(saying, element as Effect) ?? JSON.stringify(element);
  return typeof name === "string" && name !== "" ? `${name} (${called})` : called;
}

/** `null`: of a kind that this version does not know. */
function sayEffect({ t, words }: SayingWords, effect: Effect): string | null {
  switch (effect.kind) {
    case "label": {
      const { label, days } = effect;
      return days === undefined
        ? words("merge.label", { label })
        : words("merge.label.days", { label, count: days });
    }
    case "points": {
      const signed = new Intl.NumberFormat(languageTags[t.language], { signDisplay: "exceptZero" });
      return t("rules.points", { points: signed.format(effect.points) });
    }
    case "priority":
      return t("rules.atLeast", { priority: t(`priority.${effect.atLeast}`) });
    default:
      return null;
  }
}

/** `Mon 09:00–12:00 13:00–18:00` */
function sayDay({ t, words }: SayingWords, hours: unknown, place: number): string {
  // The first day of 2024 was a Monday.
  const monday = Date.UTC(2024, 0, 1 + place);
  const name = new Intl.DateTimeFormat(languageTags[t.language], { weekday: "short", timeZone: "UTC" });
  const spans = Array.isArray(hours)
    ? hours.map((span) => (Array.isArray(span) ? span.map(clockText).join("–") : ""))
    : [];
  return `${name.format(monday)} ${spans.length === 0 ? words("merge.value.off") : spans.join(" ")}`;
}

function clockText(minutes: unknown): string {
  const count = Number(minutes);
  return `${Math.floor(count / 60)}:${String(count % 60).padStart(2, "0")}`;
}
