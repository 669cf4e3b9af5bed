// @vitest-environment happy-dom
/** A conversation is shown by an address that holds its id and nothing else. */
import { beforeEach, describe, expect, it } from "vitest";
import { openThread } from "../../lib/gmail-page/open-thread.ts";

beforeEach(() => {
  location.hash = "#inbox";
});

describe("the address of a conversation", () => {
  it("is that of all mail, whatever view it lies in", () => {
    expect(openThread(window, "19ab45cd67ef0123")).toBe(true);
    expect(location.hash).toBe("#all/19ab45cd67ef0123");
  });

  it.each(["", "thread-a:r12", "19ab/../settings", "19AB45CD67EF0123", "19ab45cd67ef01234", "19ab\n"])(
    "is none for what is no id of Gmail's: %j",
    (id) => {
      expect(openThread(window, id)).toBe(false);
      expect(location.hash).toBe("#inbox");
    },
  );
});
