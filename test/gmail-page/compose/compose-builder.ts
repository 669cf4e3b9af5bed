/**
 * Builds a mail that is being written, for unit tests: re-typed from the facts of a
 * dialog of 2020-10 and from InboxSDK's paths, and apart from the simulator.
 */
import { element } from "../gmail-page-builder.ts";

export interface BuiltForm {
  /** `.aoI`. */
  readonly form: HTMLElement;
  readonly text: HTMLElement;
  readonly subject: HTMLInputElement;
}

/** The newer form: chips in `.anm[name]`. */
export function buildForm(recipients: Readonly<Record<string, readonly string[]>> = {}): BuiltForm {
  const fields = ["to", "cc", "bcc"].map((name) =>
    element(
      "div",
      { class: "anm", name },
      element("div", { role: "listbox" }, ...(recipients[name] ?? []).map(buildChip)),
      element("input", { class: "agP aFw", role: "combobox" }),
    ),
  );
  return buildAround(element("table", { class: "GS" }, ...fields));
}

export function buildChip(address: string): HTMLElement {
  return element("div", { class: "afV", role: "option", "data-hovercard-id": address, "data-name": "Name" });
}

/** The form before 2021-10: `.vR` with a hidden input each. */
export function buildOldForm(values: readonly string[]): BuiltForm {
  const people = values.map((value) =>
    element("div", { class: "vR" }, element("input", { type: "hidden", name: "to", value })),
  );
  return buildAround(
    element("table", { class: "GS" }, ...people, element("textarea", { class: "vO", name: "to" })),
  );
}

function buildAround(area: HTMLElement): BuiltForm {
  const subject = element("input", { class: "aoT", name: "subjectbox" }) as HTMLInputElement;
  const text = element("div", { class: "Am", role: "textbox", g_editable: "true", contenteditable: "true" });
  const scroller = element("div", { class: "GP" }, element("div", { class: "Ar Au" }, text));
  const hidden = element("input", { type: "hidden", name: "lts", value: "1" });
  const form = element(
    "div",
    { class: "aoI", role: "region" },
    element("form", { class: "bAs" }, hidden, element("div", { class: "fX" }, area), subject),
    element("table", { class: "iN" }, element("td", { class: "Ap" }, scroller)),
  );
  return { form, text, subject };
}
