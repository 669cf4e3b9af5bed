// @vitest-environment happy-dom
/** Later, and when to remind: moments to press, and words that are read as they are typed. */
import { act } from "preact/test-utils";
import { beforeEach, describe, expect, it } from "vitest";
import {
  acts,
  click,
  contentOf,
  freshRoot,
  hour,
  itemOf,
  key,
  now,
  root,
  rows,
  show,
} from "./queue-builder.tsx";

beforeEach(() => void freshRoot());
const text = (selector: string) => root().querySelector(selector)?.textContent?.trim();
const first = () => rows()[0] ?? root();

describe("later, and when to remind", () => {
  const open = (name: "l" | "r", more = {}) => {
    show(contentOf([itemOf(0, more)]));
    first().focus();
    key(name);
  };
  const write = async (words: string) => {
    const input = root().querySelector("input");
    if (input === null) throw new Error("Nothing to write in.");
    await act(async () => {
      input.value = words;
      input.dispatchEvent(new InputEvent("input", { bubbles: true }));
      await new Promise((resolve) => setTimeout(resolve, 200));
    });
    return input;
  };

  it("offers moments, of which one press chooses one", () => {
    open("l");
    const names = [...root().querySelectorAll(".choice")].map(({ textContent }) => textContent ?? "");
    expect(names.map((name) => name.split(" Nov")[0])).toEqual([
      "In 1 hour",
      "This afternoon",
      "Tomorrow",
      "Next Monday",
    ]);
    expect(document.activeElement?.textContent).toBe(names[0]);
    click(names[2] ?? "");
    expect(acts.onLater).toHaveBeenCalledExactlyOnceWith(itemOf(0), new Date(2026, 10, 26, 9).getTime());
    expect(root().querySelector(".when")).toBeNull();
    expect(document.activeElement).toBe(first());
  });

  it("reads words, shows what they mean, and takes them by Enter", async () => {
    open("r");
    const at = new Date(2026, 10, 27, 9).getTime();
    acts.onReadWhen.mockResolvedValue(at);
    const input = await write("friday 9");
    expect(acts.onReadWhen).toHaveBeenCalledExactlyOnceWith("friday 9");
    expect(text("#when-read")).toMatch(/^That is Nov 27/);
    key("Enter", input);
    expect(acts.onRemind).toHaveBeenCalledExactlyOnceWith(itemOf(0), at);
  });

  it.each([
    ["that mean nothing", null, /^Not understood. Write it like “tomorrow 9:00”/],
    ["that mean what has passed", now - hour, /has passed\.$/],
  ])("takes no words %s, and says so", async (_, at, said) => {
    open("l");
    acts.onReadWhen.mockResolvedValue(at);
    const input = await write("yesterday");
    expect(text("#when-read")).toMatch(said);
    expect(root().querySelector<HTMLButtonElement>(".ends .main")?.disabled).toBe(true);
    key("Enter", input);
    expect(acts.onLater).not.toHaveBeenCalled();
  });

  it("leaves letters to whoever writes, and Escape closes no more than the question", async () => {
    open("l");
    const input = await write("e");
    for (const name of ["e", "j", "u", "Q", "/"]) key(name, input);
    expect(acts.onDone).not.toHaveBeenCalled();
    key("Escape", input);
    expect(acts.onClose).not.toHaveBeenCalled();
    expect(root().querySelector(".when")).toBeNull();
    expect(document.activeElement).toBe(first());
  });

  it("takes a reminder away where there is one", () => {
    open("r", { remindAt: now + hour });
    click("No reminder");
    expect(acts.onRemind).toHaveBeenCalledExactlyOnceWith(itemOf(0, { remindAt: now + hour }), null);
  });

  it("is not to be sent by a script of the page: there is no form", () => {
    open("l");
    expect(root().querySelector("form")).toBeNull();
  });
});
