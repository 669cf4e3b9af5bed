// @vitest-environment happy-dom
/** Strips for mail that is written come into a tab when somebody writes, not earlier, and not where there is nothing to say. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { composeOnDemand } from "../../../entrypoints/gmail.content/compose-on-demand.ts";
import { buildForm } from "../../gmail-page/compose/compose-builder.ts";

const strips = { focused: vi.fn(), follow: vi.fn() };
const createComposeStrips = vi.fn(() => strips);
const load = vi.fn();
let ending: AbortController;
const focus = (target: Element) =>
  target.dispatchEvent(new Event("focusin", { bubbles: true, composed: true }));
const settled = () => new Promise((resolve) => setTimeout(resolve));

beforeEach(() => {
  vi.clearAllMocks();
  load.mockResolvedValue({ createComposeStrips });
  ending = new AbortController();
  document.body.replaceChildren();
});
afterEach(() => ending.abort());

function start(mayAsk = true) {
  const parts = { window, surroundings: { signal: ending.signal } };
  return composeOnDemand(load, parts as unknown as Parameters<typeof composeOnDemand>[1], () => mayAsk);
}
function openForm() {
  const { form, text } = buildForm();
  document.body.append(form);
  focus(text);
  return { form, text };
}

describe("strips on demand", () => {
  it("are loaded once, when the focus first comes to a mail, and are told of every move", async () => {
    const compose = start();
    compose.follow();
    expect(load).not.toHaveBeenCalled();
    const { form, text } = openForm();
    focus(text);
    const other = openForm();
    await settled();
    expect(load).toHaveBeenCalledOnce();
    expect(strips.focused.mock.calls).toEqual([[form], [other.form]]);
    focus(text);
    compose.follow();
    expect([strips.focused.mock.calls.length, strips.follow.mock.calls.length]).toEqual([3, 1]);
    expect([load.mock.calls.length, createComposeStrips.mock.calls.length]).toEqual([1, 1]);
  });

  it("are not loaded where there are no clients", async () => {
    start(false);
    openForm();
    await settled();
    expect(load).not.toHaveBeenCalled();
  });

  it("are asked for again where they could not be had", async () => {
    start();
    load.mockResolvedValueOnce(null);
    const { form, text } = openForm();
    await settled();
    expect(strips.focused).not.toHaveBeenCalled();
    focus(text);
    await settled();
    expect(strips.focused.mock.calls).toEqual([[form]]);
  });

  it("do not come for a window that was closed meanwhile, nor after the end", async () => {
    start();
    openForm().form.remove();
    await settled();
    expect(strips.focused).not.toHaveBeenCalled();
    ending.abort();
    openForm();
    await settled();
    expect(strips.focused).not.toHaveBeenCalled();
  });
});
