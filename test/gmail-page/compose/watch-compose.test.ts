// @vitest-environment happy-dom
/** That a mail being written is noticed by focus and clicks, wherever it stands. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { watchCompose } from "../../../lib/gmail-page/compose/watch-compose.ts";
import { element } from "../gmail-page-builder.ts";
import { type BuiltForm, buildForm } from "./compose-builder.ts";

let built: BuiltForm;
let noticed: Element[];
let ending: AbortController;

beforeEach(() => {
  built = buildForm();
  noticed = [];
  ending = new AbortController();
  document.body.replaceChildren(element("input"));
});
afterEach(() => ending.abort());

const start = () => watchCompose(window, (form) => noticed.push(form), ending.signal);
const focus = (target: Element) =>
  target.dispatchEvent(new Event("focusin", { bubbles: true, composed: true }));

describe("a mail that is being written", () => {
  it("is noticed when the focus comes to it, and again when it moves", () => {
    start();
    document.body.append(built.form);
    expect(noticed).toEqual([]);
    focus(built.subject);
    focus(built.text);
    expect(noticed).toEqual([built.form, built.form]);
  });

  it("is noticed in the frame after the click that opened it, wherever the focus is", async () => {
    start();
    document.body.addEventListener("click", () => document.body.append(built.form), { once: true });
    document.body.click();
    expect(noticed).toEqual([]);
    await expect.poll(() => noticed).toEqual([built.form]);
  });

  it("is noticed where it was open before us", () => {
    document.body.append(built.form);
    start();
    expect(noticed).toEqual([built.form]);
  });

  it.each([{ class: "M9" }, { class: "aoI" }, { class: "renamed", role: "region", "data-compose-id": "1" }])(
    "is known by %o as well",
    (attributes) => {
      built.form.removeAttribute("role");
      for (const [name, value] of Object.entries(attributes)) built.form.setAttribute(name, value);
      document.body.append(built.form);
      start();
      focus(built.text);
      expect(noticed).toEqual([built.form, built.form]);
    },
  );

  it("is none where the focus is elsewhere", () => {
    document.body.append(built.form);
    start();
    noticed = [];
    focus(document.body.querySelector("input") ?? document.body);
    window.dispatchEvent(new Event("focusin"));
    expect(noticed).toEqual([]);
  });

  it("is none that a stranger drew into a mail", async () => {
    document.body.append(element("div", { class: "a3s aiL" }, built.form));
    start();
    focus(built.subject);
    document.body.click();
    await new Promise(requestAnimationFrame);
    expect(noticed).toEqual([]);
  });

  it("is nobody's business once the signal aborts", () => {
    document.body.append(built.form);
    start();
    noticed = [];
    ending.abort();
    focus(built.text);
    expect(noticed).toEqual([]);
  });
});
