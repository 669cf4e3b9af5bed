/** The background's router: every message is answered, and none can do what its sender may not. */
import { describe, expect, it, vi } from "vitest";
import type { Sender } from "../../lib/messaging/allow.ts";
import { createResponder, type Handlers, listenWith } from "../../lib/messaging/respond.ts";

const self = { id: "clientele", baseUrl: "chrome-extension://clientele/" };
const popup: Sender = { id: "clientele", origin: "chrome-extension://clientele" };
const gmail: Sender = { id: "clientele", origin: "https://mail.google.com", tab: {}, frameId: 0 };

/** Handlers that must not be reached, except those given. */
function handlersWith(some: Partial<Handlers>): Handlers {
  const unexpected = async (): Promise<never> => {
    throw new Error("not expected to be asked");
  };
  return new Proxy(some, { get: (target, name) => Reflect.get(target, name) ?? unexpected }) as Handlers;
}

function responderWith(some: Partial<Handlers>, onCrash: (name: string, error: unknown) => void = () => {}) {
  return createResponder(handlersWith(some), self, onCrash);
}

const ping = { clientele: "background.ping", request: {} };
const answersPing: Partial<Handlers> = {
  "background.ping": async () => ({ ok: true, value: { boot: "b1" } }),
};

describe("a request that its sender may make", () => {
  it("is answered with the handler's value", async () => {
    expect(await responderWith(answersPing)(ping, popup)).toEqual({ ok: true, value: { boot: "b1" } });
  });

  it("reaches the handler parsed: an account in lower case, nothing that the protocol does not name", async () => {
    const asked = vi.fn(async () => ({ ok: false, code: "storage.full", params: {} }) as const);
    const request = { account: "Me@Example.COM", more: 1 };
    const answer = await responderWith({ "page.state": asked })({ clientele: "page.state", request }, gmail);
    expect(asked).toHaveBeenCalledWith({ account: "me@example.com" }, gmail);
    expect(answer).toEqual({ ok: false, code: "storage.full", params: {} });
  });
});

describe("a request that must not be carried out", () => {
  const respond = responderWith({});
  const code = async (message: unknown, sender: Sender) => {
    const answer = await respond(message, sender);
    return answer?.ok === false ? answer.code : answer;
  };

  it("is refused when the sender may not make it, and not answered at all when it comes from elsewhere", async () => {
    expect(await code({ clientele: "everything.forget", request: {} }, gmail)).toBe("messaging.notAllowed");
    expect(respond(ping, { ...popup, id: "other" })).toBeNull();
  });

  it.each(["nothing.known", "constructor", "__proto__", "toString", ""])(
    "is refused as unknown: %j",
    async (name) => {
      expect(await code({ clientele: name, request: {} }, popup)).toBe("messaging.unknownName");
    },
  );

  it.each([
    ["no request", undefined],
    ["an account that is no address", { account: "__proto__" }],
    ["an account of another type", { account: 7 }],
    ["a list", []],
  ])("is refused as bad: page.state with %s", async (_, request) => {
    expect(await code({ clientele: "page.state", request }, gmail)).toBe("messaging.badRequest");
  });

  it("is refused as bad: more than 100 messages, or texts without end", async () => {
    const decide = (facts: unknown) =>
      code({ clientele: "messages.decide", request: { account: "a@b.c", facts } }, gmail);
    expect(await decide(Array.from({ length: 101 }, (_, at) => ({ id: `${at}` })))).toBe(
      "messaging.badRequest",
    );
    expect(await decide([{ id: "1", bodyText: "x".repeat(4_000_001) }])).toBe("messaging.badRequest");
    expect(await decide([{ id: "1", from: { address: { deep: 1 } } }])).toBe("messaging.badRequest");
  });

  it.each(["//evil.example", "https://evil.example", "javascript:alert(1)", "a b", "", "x".repeat(201)])(
    "is refused as bad: the view %j of the options page",
    async (view) => {
      expect(await code({ clientele: "options.open", request: { view } }, gmail)).toBe(
        "messaging.badRequest",
      );
    },
  );
});

describe("a handler that fails", () => {
  it("becomes a code for the asker and an error for the log", async () => {
    const crashes: unknown[] = [];
    const failing = async (): Promise<never> => {
      throw new TypeError("secret subject");
    };
    const respond = responderWith({ "background.ping": failing }, (name, error) => crashes.push(name, error));
    expect(await respond(ping, popup)).toEqual({ ok: false, code: "background.failed", params: {} });
    expect(crashes).toEqual(["background.ping", new TypeError("secret subject")]);
  });
});

describe("the listener", () => {
  it("keeps the channel open for our messages and answers through it", async () => {
    const sendResponse = vi.fn();
    expect(listenWith(responderWith(answersPing))(ping, popup, sendResponse)).toBe(true);
    await vi.waitFor(() => expect(sendResponse).toHaveBeenCalledWith({ ok: true, value: { boot: "b1" } }));
  });

  it.each([null, undefined, "text", 7, [], {}, { clientele: 1 }])("leaves %j to others", (message) => {
    const sendResponse = vi.fn();
    expect(listenWith(responderWith({}))(message, popup, sendResponse)).toBe(false);
    expect(sendResponse).not.toHaveBeenCalled();
  });
});
