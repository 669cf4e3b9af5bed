// @vitest-environment happy-dom
/** Whatever gmail-js or the page does, Gmail goes on as if we were not there. */
import { beforeEach, describe, expect, it } from "vitest";
import { hintEvent, stoppedEvent } from "../../../lib/gmail-page/hints/hint-channel.ts";
import type { GmailParsers } from "../../../lib/gmail-page/page-world/load-gmail-js.ts";
import { runPageWorld } from "../../../lib/gmail-page/page-world/run-page-world.ts";

type Page = Parameters<typeof runPageWorld>[0] & { _GM_setData?: (...parts: unknown[]) => unknown };

/** What of a window the script touches, fresh for each test. */
class Request extends EventTarget {
  opened: unknown[] = [];
  responseType = "";
  responseText = "";
  open(...parameters: unknown[]): void {
    if (parameters[0] === "BAD") throw new SyntaxError("bad method");
    this.opened = parameters;
  }
  send(): void {}
  answer(text: string): void {
    this.responseText = text;
    this.dispatchEvent(new Event("load"));
  }
}
let page: Page;
let hints: unknown[];
let stops: number;

beforeEach(() => {
  const own = new EventTarget();
  class OwnRequest extends Request {}
  OwnRequest.prototype.open = Request.prototype.open;
  page = {
    XMLHttpRequest: OwnRequest,
    EventTarget,
    CustomEvent,
    document: own,
    setTimeout,
  } as unknown as Page;
  hints = [];
  stops = 0;
  own.addEventListener(hintEvent, (event) => hints.push(JSON.parse((event as CustomEvent).detail)));
  own.addEventListener(stoppedEvent, () => {
    stops += 1;
  });
});

const message = (id: string, more: object = {}) => ({
  legacy_email_id: id,
  to: [{ name: "Mia", address: "mia@studio.example" }],
  cc: [],
  bcc: [],
  attachments: [{ name: "plan.pdf" }],
  content_html: "<p>Hello</p>",
  ...more,
});
const whole = {
  id: "1a",
  to: [{ name: "Mia", address: "mia@studio.example" }],
  cc: [],
  bcc: [],
  attachmentNames: ["plan.pdf"],
  bodyText: "Hello",
};
const parsers =
  (fetched: GmailParsers["fetched"]): (() => GmailParsers) =>
  () => ({ fetched, embedded: fetched });
const request = (url: string): Request => {
  const made = new page.XMLHttpRequest() as unknown as Request;
  made.open("POST", url);
  return made;
};
const later = () => new Promise((resolve) => setTimeout(resolve, 5));

describe("when Gmail fetches threads", () => {
  it("tells what their messages hold", async () => {
    runPageWorld(
      page,
      parsers(() => [message("1a"), message("2b", { is_draft: true }), "nonsense"]),
    );
    request("/sync/u/0/i/fd?hl=en&rt=r").answer("[]");
    await later();
    expect(hints).toEqual([whole]);
  });

  it("reads no other request, the list's own included", async () => {
    const seen: string[] = [];
    runPageWorld(
      page,
      parsers((text) => {
        seen.push(text);
        return [];
      }),
    );
    for (const url of ["/sync/u/0/i/bv?c=0", "/i/fdx", "/other"]) request(url).answer(url);
    await later();
    expect(seen).toEqual([]);
  });

  it("leaves out what it cannot tell whole", async () => {
    const people = Array(101).fill({ address: "a@b.example" });
    const odd = message("1a", {
      to: people,
      cc: "none",
      bcc: [{}],
      attachments: [{}],
      content_html: "x".repeat(60_001),
    });
    runPageWorld(
      page,
      parsers(() => [odd]),
    );
    request("/i/fd").answer("[]");
    await later();
    expect(hints).toEqual([{ id: "1a" }]);
  });

  it("hands parameters on as they are and lets the browser's own errors through", () => {
    runPageWorld(
      page,
      parsers(() => []),
    );
    const made = new page.XMLHttpRequest() as unknown as Request;
    const odd = { toString: () => "/i/fd" };
    made.open("GET", odd, false, "user");
    expect(made.opened).toEqual(["GET", odd, false, "user"]);
    expect(() => made.open("BAD", "/")).toThrow(SyntaxError);
  });
});

describe("when something goes wrong", () => {
  const pristine = Request.prototype.open;

  it.each<[string, () => GmailParsers]>([
    [
      "gmail-js cannot start",
      () => {
        throw new Error("no jQuery");
      },
    ],
  ])("%s: Gmail keeps its own functions and the end is told", (_, load) => {
    expect(runPageWorld(page, load)).toBe(false);
    expect(page.XMLHttpRequest.prototype.open).toBe(pristine);
    expect(Object.hasOwn(page, "_GM_setData")).toBe(false);
    expect(stops).toBe(1);
  });

  it("gmail-js chokes on an answer: it is over for this page load, and Gmail has had its answer", async () => {
    let gmailHeard = 0;
    runPageWorld(
      page,
      parsers(() => {
        throw new TypeError("garbage");
      }),
    );
    const made = request("/i/fd");
    made.addEventListener("load", () => {
      gmailHeard += 1;
    });
    made.answer("garbage");
    await later();
    expect([gmailHeard, stops, hints.length]).toEqual([1, 1, 0]);
    expect(page.XMLHttpRequest.prototype.open).toBe(pristine);
    request("/i/fd").answer("garbage");
    await later();
    expect(stops).toBe(1);
  });

  it("another script wrapped the same function after us: theirs stays", async () => {
    runPageWorld(
      page,
      parsers(() => {
        throw new TypeError("garbage");
      }),
    );
    const ours = page.XMLHttpRequest.prototype.open;
    const theirs = function (this: XMLHttpRequest, ...parameters: unknown[]) {
      return Reflect.apply(ours, this, parameters);
    };
    page.XMLHttpRequest.prototype.open = theirs as typeof ours;
    request("/i/fd").answer("x");
    await later();
    expect(page.XMLHttpRequest.prototype.open).toBe(theirs);
    expect(request("/again").opened).toEqual(["POST", "/again"]);
  });
});

describe("Gmail's inline data", () => {
  const inline = { Cl6csf: [["a", "b", "[1]"]] };

  it("is told, and Gmail's function is called once with what Gmail passed", async () => {
    runPageWorld(
      page,
      parsers((json) => (json === "[1]" ? [message("1a")] : [])),
    );
    expect(page._GM_setData).toBeUndefined();
    const calls: unknown[][] = [];
    page._GM_setData = (...parts) => calls.push(parts);
    expect(page._GM_setData(inline, 2)).toBe(1);
    await later();
    expect(calls).toEqual([[inline, 2]]);
    expect(hints).toEqual([whole]);
  });

  it.each([undefined, null, 5, {}, { Cl6csf: null }, { Cl6csf: [[]] }, { Cl6csf: [[1, 2, {}]] }])(
    "that is %j reaches Gmail all the same",
    async (part) => {
      runPageWorld(
        page,
        parsers(() => []),
      );
      const calls: unknown[] = [];
      page._GM_setData = (one) => calls.push(one);
      page._GM_setData(part);
      await later();
      expect([calls, stops]).toEqual([[part], 0]);
    },
  );

  it("that gmail-js cannot read leaves Gmail's own function in its place", async () => {
    runPageWorld(
      page,
      parsers(() => {
        throw new SyntaxError("not JSON");
      }),
    );
    const original = () => "gmail";
    page._GM_setData = original;
    expect(page._GM_setData(inline)).toBe("gmail");
    await later();
    expect([page._GM_setData, stops]).toEqual([original, 1]);
  });

  it("lets an error of Gmail's own function through, as without us", () => {
    runPageWorld(
      page,
      parsers(() => []),
    );
    page._GM_setData = () => {
      throw new RangeError("Gmail's own");
    };
    expect(() => page._GM_setData?.(inline)).toThrow(RangeError);
  });

  it("may still be a function that Gmail declares", () => {
    runPageWorld(
      page,
      parsers(() => []),
    );
    const declared = () => "declared";
    Object.defineProperty(page, "_GM_setData", { value: declared, configurable: true, writable: true });
    expect(page._GM_setData).toBe(declared);
  });
});

it("runs once in a page", () => {
  expect(
    runPageWorld(
      page,
      parsers(() => []),
    ),
  ).toBe(true);
  expect(
    runPageWorld(
      page,
      parsers(() => []),
    ),
  ).toBe(false);
});
