// @vitest-environment happy-dom
/** Which events are a person's own doing. Real presses are made by the end-to-end suites; here is what is refused, and why. */
import { describe, expect, it, vi } from "vitest";
import { createUserActTest } from "../../../entrypoints/gmail-panels/user-act.ts";

const host = document.createElement("div");
const root = host.attachShadow({ mode: "open" });
const button = document.createElement("button");
root.append(button);
document.body.append(host);

/** happy-dom lets nobody make a trusted event, as browsers do not. */
function event(more: Partial<MouseEvent> = {}): Event {
  const made = new MouseEvent("click", { detail: 1 });
  const shape = { isTrusted: true, timeStamp: 1000, currentTarget: button, ...more };
  for (const [key, value] of Object.entries(shape)) Object.defineProperty(made, key, { value });
  return made;
}
const onTop = (outside: Element | null, inside: Element | null) => {
  document.elementFromPoint = () => outside;
  root.elementFromPoint = () => inside;
};
const isUserAct = createUserActTest(host, root, 500);

describe("a press", () => {
  it("counts where it is real, aimed at, and nothing lies over the control", () => {
    vi.spyOn(button, "checkVisibility").mockReturnValue(true);
    onTop(host, button);
    expect(isUserAct(event())).toBe(true);
    expect(isUserAct(event({ isTrusted: false }))).toBe(false);
    expect(isUserAct(event({ timeStamp: 600 }))).toBe(false);
    onTop(document.body, button);
    expect(isUserAct(event())).toBe(false);
    onTop(host, root.host);
    expect(isUserAct(event())).toBe(false);
  });

  it("by keyboard has no place that could be covered", () => {
    vi.spyOn(button, "checkVisibility").mockReturnValue(true);
    onTop(null, null);
    expect(isUserAct(event({ detail: 0 }))).toBe(true);
  });

  it("does not count where a script hid the panel", () => {
    vi.spyOn(button, "checkVisibility").mockReturnValue(false);
    onTop(host, button);
    expect(isUserAct(event())).toBe(false);
  });

  it.each([
    ["the panel", host],
    ["the control in it", button],
    ["the page", document.body],
  ])("does not count where a script faded out %s", (_, faded) => {
    vi.spyOn(button, "checkVisibility").mockReturnValue(true);
    onTop(host, button);
    expect(isUserAct(event())).toBe(true);
    faded.style.opacity = "0.01";
    expect(isUserAct(event())).toBe(false);
    faded.style.opacity = "";
  });
});
