/**
 * Every word that may stand in a skeleton of the page.
 *
 * Classes and names of attributes are written by Gmail's code (mail bodies, whose
 * classes a stranger may have written, are not looked at). Gmail's compiled classes
 * are parts of at most six letters and digits ("zA", "oy8Mbf", "T-I-J3", "gb_B"), so what is
 * longer, or is anything else, is masked; a class that a probe asks for is always kept.
 */
import { allProbes } from "./all-probes.ts";

export const mask = "*";

/** Kinds of values of which only the kind is told. */
export const shapes = [
  "empty",
  "undefined",
  "legacy-id",
  "#thread-f",
  "#thread-a",
  "#msg-f",
  "#msg-a",
  "thread-f",
  "thread-a",
  "msg-f",
  "msg-a",
  "page-id",
  "address",
] as const;
export type Shape = (typeof shapes)[number];

const forms: readonly (readonly [Shape, RegExp])[] = [
  ["empty", /^$/],
  ["undefined", /^undefined$/],
  ["legacy-id", /^[0-9a-f]{16}$/],
  ["page-id", /^:[0-9a-z]{1,5}$/],
  ["address", /^[^\s@]+@[^\s@]+$/],
];

/** `undefined`: nothing is told about such a value. */
export function shapeOf(value: string): Shape | undefined {
  const id = /^(#?(?:thread|msg)-[fa]):[\w:-]+$/.exec(value)?.[1];
  return shapes.find((shape) => shape === id) ?? forms.find(([, form]) => form.test(value))?.[0];
}

const truth = ["true", "false"];
const spans = ["1", "2", "3", "4", "5", "6", "7", "8", "9"];
const roles =
  "alert alertdialog application article banner button cell checkbox columnheader combobox complementary contentinfo dialog document feed figure form grid gridcell group heading img link list listbox listitem log main marquee menu menubar menuitem menuitemcheckbox menuitemradio navigation none note option presentation progressbar radio radiogroup region row rowgroup rowheader scrollbar search searchbox separator slider spinbutton status switch tab table tablist tabpanel textbox timer toolbar tooltip tree treegrid treeitem";

/** Attributes whose value is told where it is one of these. */
const values: Readonly<Record<string, readonly string[]>> = {
  role: roles.split(" "),
  gh: ["tl", "tm", "mtb", "cm", "cl", "tc"],
  dir: ["ltr", "rtl", "auto"],
  tabindex: ["-1", "0"],
  "aria-checked": [...truth, "mixed"],
  "aria-expanded": truth,
  "aria-selected": truth,
  "aria-hidden": truth,
  "aria-pressed": [...truth, "mixed"],
  "aria-haspopup": [...truth, "menu", "listbox", "tree", "grid", "dialog"],
  "data-is-important": truth,
  contenteditable: truth,
  draggable: truth,
  translate: ["yes", "no"],
  rowspan: spans,
  colspan: spans,
};

export function isToldValue(name: string, value: string): boolean {
  return Object.hasOwn(values, name) && values[name]?.includes(value) === true;
}

const tags = new Set(
  "a abbr address article aside audio b blockquote body br button canvas caption center cite code col colgroup dd del details dialog div dl dt em embed fieldset figure font footer form frame h1 h2 h3 h4 h5 h6 header hr html i iframe img input ins kbd label legend li link main map mark menu meta meter nav noscript object ol optgroup option output p param picture pre progress q s script section select small source span strike strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr".split(
    " ",
  ),
);

export function isToldTag(tag: string): boolean {
  return tag === mask || tags.has(tag);
}

const attributeName = /^[a-z]{1,20}(?:[-_][a-z]{1,12}){0,6}$/;

export function isToldAttribute(name: string): boolean {
  return name === mask || attributeName.test(name);
}

/** With a letter, or too short to be a number that means something to anybody. */
const classPart = /^(?:(?=[0-9]*[A-Za-z])[A-Za-z0-9]{1,6}|[0-9]{0,2})$/;
const mostParts = 8;

const classesOfProbes: ReadonlySet<string> = new Set(
  allProbes
    .flatMap((probe) => probe.ways.map((way) => way.selector))
    .flatMap((selector) => [...selector.matchAll(/\.([A-Za-z_][\w-]*)/g)].map((match) => match[1] ?? "")),
);

/** The class as it may be told, part by part. */
export function maskedClass(name: string): string {
  if (classesOfProbes.has(name)) return name;
  if (!/^[A-Za-z][\w-]*$/.test(name)) return mask;
  return partsOf(name).length > mostParts ? mask : name.replace(/[A-Za-z0-9]+/g, maskedPart);
}

/** Whether a class stands in a skeleton as `maskedClass` would have written it. */
export function isToldClass(name: string): boolean {
  if (classesOfProbes.has(name)) return true;
  const parts = partsOf(name);
  return parts.length <= mostParts && parts.every((part) => part === mask || classPart.test(part));
}

function partsOf(name: string): readonly string[] {
  return name.split(/[-_]/);
}

function maskedPart(part: string): string {
  return classPart.test(part) ? part : mask;
}
