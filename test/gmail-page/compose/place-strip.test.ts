// @vitest-environment happy-dom
/** The contract of what we put onto a mail that is being written: above its text, once, never in it. */
import { describe, expect, it } from "vitest";
import { findStripPlace, placeStrip } from "../../../lib/gmail-page/compose/place-strip.ts";
import { uncounted } from "../../../lib/gmail-page/drift-ledger.ts";
import { createOwnHost } from "../../../lib/gmail-page/own-host.ts";
import { removeOwnNodes } from "../../../lib/gmail-page/own-nodes.ts";
import { element } from "../gmail-page-builder.ts";
import { buildForm } from "./compose-builder.ts";

const placeIn = (form: Element): Element => {
  const place = findStripPlace(window, form, uncounted);
  if (place === null) throw new Error("The form has no place for us.");
  return place;
};

describe("the strip", () => {
  it("stands first in what scrolls, outside the text that is sent, however often it is placed", () => {
    const { form, text } = buildForm();
    const { element: host } = createOwnHost(document, "compose", "");
    for (let times = 0; times < 3; times += 1) placeStrip(placeIn(form), host);
    expect(form.querySelector(".GP")?.firstElementChild).toBe(host);
    expect(form.querySelectorAll("[data-clientele]")).toHaveLength(1);
    expect(text.contains(host)).toBe(false);
  });

  it("stands in whatever scrolls the text, by whatever name, and never in the text", () => {
    const { form, text } = buildForm();
    document.body.replaceChildren(form);
    const inner = element("div", { class: "renamed", style: "overflow-y: auto" });
    text.replaceWith(inner);
    inner.append(text);
    text.style.overflowY = "auto";
    expect(placeIn(form)).toBe(inner);
  });

  it("stands first in the cell of the text where nothing scrolls", () => {
    const { form, text } = buildForm();
    form.querySelector(".Ap")?.replaceChildren(text);
    expect(placeIn(form).className).toBe("Ap");
  });

  it("has no place in a form without a text around which to stand", () => {
    const { form, text } = buildForm();
    text.remove();
    expect(findStripPlace(window, form, uncounted)).toBeNull();
    expect(findStripPlace(window, element("div"), uncounted)).toBeNull();
  });

  it("leaves the form byte by byte as it was", () => {
    const { form } = buildForm({ to: ["a@x.example"] });
    document.body.replaceChildren(form);
    const before = form.outerHTML;
    placeStrip(placeIn(form), createOwnHost(document, "compose", "").element);
    removeOwnNodes(document);
    expect(form.outerHTML).toBe(before);
  });
});
