// @vitest-environment happy-dom
/** Whose mailbox a page shows, and who cannot make us believe otherwise. */
import { beforeEach, describe, expect, it } from "vitest";
import { readAccount } from "../../lib/gmail-page/read-account.ts";
import { element } from "./gmail-page-builder.ts";

const path = "/mail/u/0/";
const link = (label: string) =>
  element(
    "header",
    { role: "banner" },
    element("a", { href: "https://accounts.google.com/x", "aria-label": label }),
  );

beforeEach(() => {
  document.title = "Gmail";
  document.body.replaceChildren();
});

describe("the account", () => {
  it("is not known while the page loads", () => {
    expect(readAccount(document, path, false)).toBeNull();
  });

  it.each([
    ["Inbox (3) - Mia@Studio.example - Gmail", "mia@studio.example"],
    ["收件箱 (3) - mia@studio.example - Studio Linden Mail", "mia@studio.example"],
    ["Re: - a - b - mia@studio.example - Gmail", "mia@studio.example"],
    ["Inbox - Gmail", null],
    ["mail from mia@studio.example - Gmail", null],
  ])("is read from the title %j as %j", (title, account) => {
    document.title = title;
    expect(readAccount(document, path, false)).toBe(account);
  });

  it.each(["Google Account: Mia (mia@studio.example)", "Google 账号：米娅 \n(Mia@studio.example)"])(
    "is read from the account link %j, whatever its language",
    (label) => {
      document.body.append(link(label));
      expect(readAccount(document, path, false)).toBe("mia@studio.example");
    },
  );

  it("is not taken from the title while a thread is open, whose subject a stranger wrote", () => {
    document.title = "Offer - someone@else.example - Gmail";
    expect(readAccount(document, path, true)).toBeNull();
    document.body.append(link("Google Account: Mia (mia@studio.example)"));
    expect(readAccount(document, path, true)).toBe("mia@studio.example");
  });

  it("of a delegated mailbox is the one in the title, not the user's own", () => {
    document.body.append(link("Google Account: Mia (mia@studio.example)"));
    document.title = "Inbox - office@studio.example - Gmail";
    expect(readAccount(document, "/mail/b/token/u/0/", false)).toBe("office@studio.example");
    document.title = "Offer - someone@else.example - Gmail";
    expect(readAccount(document, "/mail/b/token/u/0/", true)).toBeNull();
  });
});
