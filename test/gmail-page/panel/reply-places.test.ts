// @vitest-environment happy-dom
/** Where mail is answered: the buttons that are shown, whichever of Gmail's bars they stand in. */
import { describe, expect, it, vi } from "vitest";
import { replyPlaces } from "../../../lib/gmail-page/panel/reply-places.ts";
import { element } from "../gmail-page-builder.ts";

function placed(one: HTMLElement, left: number, top: number, width: number, height: number): HTMLElement {
  const place = { left, top, right: left + width, bottom: top + height } as DOMRect;
  vi.spyOn(one, "getBoundingClientRect").mockReturnValue(place);
  return one;
}

describe("an open thread", () => {
  it("has them in its footer and in the headers of its messages; hidden bars and what is scrolled away do not count", () => {
    document.body.replaceChildren(
      element("div", { class: "amn" }, placed(element("span", { class: "ams bkH" }), 0, 0, 0, 0)),
      element("div", { class: "amn" }, placed(element("span", { class: "ams bkI" }), 300, 500, 80, 36)),
      element("div", { class: "gH acX bAm" }, placed(element("div", { class: "aaq" }), 900, 200, 20, 20)),
      element("div", { class: "gH acX bAm" }, placed(element("div", { class: "aaq" }), 900, -200, 20, 20)),
      element("div", {}, placed(element("div", { class: "aaq elsewhere" }), 10, 10, 20, 20)),
    );
    expect(replyPlaces(window).map(({ left, top }) => [left, top])).toEqual([
      [300, 500],
      [900, 200],
    ]);
  });
});

describe("a message that is being written", () => {
  it("takes its whole window, and its send button where it is a reply", () => {
    const dialog = placed(element("div", { class: "nH Hd", role: "dialog" }), 600, 300, 530, 400);
    document.body.replaceChildren(
      element("div", { class: "dw" }, element("div", { class: "AD" }, dialog)),
      element("div", { class: "ip adB" }, placed(element("div", { class: "T-I aoO" }), 320, 600, 80, 36)),
    );
    expect(replyPlaces(window)).toHaveLength(2);
  });
});

describe("a Gmail that renamed its classes", () => {
  it("is told by what outlives them", () => {
    const button = (top: number, attributes: Record<string, string>) =>
      placed(element("div", attributes), 100, top, 40, 20);
    const header = element("tr", {}, element("td", {}, button(10, { role: "button" })));
    const item = element("div", { role: "listitem" }, element("table", {}, element("tbody", {}, header)));
    const list = element("div", {}, element("div", {}, element("div", { role: "list" }, item)));
    const footer = element("div", {}, element("div", {}, button(30, { role: "link" })));
    const send = button(50, { role: "button", "data-tooltip": "Senden (Strg-Enter)" });
    const dialog = button(70, { role: "dialog" });
    dialog.append(element("div", { g_editable: "true" }));
    document.body.replaceChildren(element("div", {}, list, footer), send, dialog);
    expect(
      replyPlaces(window)
        .map(({ top }) => top)
        .toSorted(),
    ).toEqual([10, 30, 50, 70]);
  });
});
