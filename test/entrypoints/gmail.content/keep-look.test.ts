// @vitest-environment happy-dom
/** Gmail's look, kept between readings: `entrypoints/gmail.content/keep-look.ts`. */
import { afterEach, describe, expect, it } from "vitest";
import { keepLook } from "../../../entrypoints/gmail.content/keep-look.ts";

const look = () => keepLook(window, () => {}, new AbortController().signal);

afterEach(() => {
  document.querySelector("body")?.remove();
  document.documentElement.append(document.createElement("body"));
});

describe("a page that is still being parsed", () => {
  it("has a look before it has a body", () => {
    document.body.remove();
    expect(look().present()).toEqual({ theme: "light", isCompact: false });
  });

  it("is looked at again until it has rows", () => {
    document.body.remove();
    const kept = look();
    kept.present();
    const body = document.createElement("body");
    body.style.backgroundColor = "rgb(0, 0, 0)";
    document.documentElement.append(body);
    expect(kept.present().theme).toBe("dark");
  });
});
