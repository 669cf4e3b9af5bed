/** The black box that says what was done and offers to undo it (gmail-page.md 2.8). */
import { make } from "./make.ts";

export function showToast(host: HTMLElement, sentence: string, undoWord: string): void {
  const undo = make("span", "ag a8k", { id: "link_undo", role: "link", tabindex: "0" }, undoWord);
  const text = make("span", "aT", {}, make("span", "bAq", {}, sentence), make("span", "bAo", {}, " ", undo));
  const close = make("div", "bBe", { role: "button", tabindex: "0", "aria-label": "×" });
  host.replaceChildren(make("div", "J-J5-Ji", {}, make("div", "vh", {}, text, close)));
}

export function hideToast(host: HTMLElement): void {
  host.replaceChildren();
}
