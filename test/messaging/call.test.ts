/** The asking side: whatever the background does or does not do, the caller gets a value. */
import { describe, expect, it } from "vitest";
import { createCaller } from "../../lib/messaging/call.ts";
import { protocol } from "../../lib/messaging/protocol.ts";

const starting = new Error("Could not establish connection. Receiving end does not exist.");
const stopped = new Error("The message port closed before a response was received.");

/** A background that answers these, one after the other: errors are thrown. */
function answering(...answers: unknown[]) {
  const packets: unknown[] = [];
  const call = createCaller(async (packet) => {
    packets.push(packet);
    const answer = answers[packets.length - 1];
    if (answer instanceof Error) throw answer;
    return answer;
  }, protocol);
  return { call, packets };
}

const pong = { ok: true, value: { boot: "b1" } };
const edit = { edit: { kind: "rule.delete", id: "r1" } } as const;

describe("a background that answers", () => {
  it("is asked once, by name and request", async () => {
    const { call, packets } = answering(pong);
    expect(await call("background.ping", {})).toEqual(pong);
    expect(packets).toEqual([{ clientele: "background.ping", request: {} }]);
  });

  it("has its refusals passed on", async () => {
    const refusal = { ok: false, code: "rule.unknown", params: { id: "r1" } };
    expect(await answering(refusal).call("rules.edit", edit)).toEqual(refusal);
  });
});

describe("a background that was just starting", () => {
  it("is asked once more", async () => {
    const { call, packets } = answering(starting, pong);
    expect(await call("background.ping", {})).toEqual(pong);
    expect(packets).toHaveLength(2);
  });

  it("is asked no third time", async () => {
    const { call, packets } = answering(starting, starting, pong);
    expect(await call("background.ping", {})).toEqual({ ok: false, code: "messaging.noAnswer", params: {} });
    expect(packets).toHaveLength(2);
  });
});

describe("a background that was stopped before it answered", () => {
  it.each([stopped, undefined])("is asked once more for what may be done twice", async (silence) => {
    const { call, packets } = answering(silence, pong);
    expect(await call("background.ping", {})).toEqual(pong);
    expect(packets).toHaveLength(2);
  });

  it.each([stopped, undefined])("is not asked to do an edit twice", async (silence) => {
    const { call, packets } = answering(silence, pong);
    expect(await call("rules.edit", edit)).toEqual({ ok: false, code: "messaging.noAnswer", params: {} });
    expect(packets).toHaveLength(1);
  });
});

describe("an answer of another version, or of nobody's making", () => {
  it.each([
    ["a text", "hello"],
    ["null", null],
    ["a value of another shape", { ok: true, value: { boot: 7 } }],
    ["a refusal without a code", { ok: false }],
    ["an error that lost everything on its way", {}],
  ])("is refused: %s", async (_, answer) => {
    const answered = await answering(answer).call("background.ping", {});
    expect(answered).toEqual({ ok: false, code: "messaging.badAnswer", params: {} });
  });
});
