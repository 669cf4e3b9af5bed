/** The last steps of Gmail pages, as the browser keeps them: few, for its session, and parsed when read. */
import { beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { createUndoStore, undoKey } from "../../entrypoints/background/undo-store.ts";
import type { UndoStep } from "../../lib/app/ports.ts";

let tokens = 0;
const store = createUndoStore(() => {
  tokens += 1;
  return `t${tokens}`;
});
const step = (id: string, clientId?: string): UndoStep => ({
  inverse: { kind: "client.delete", id },
  redo: "{}",
  ...(clientId === undefined ? {} : { clientId }),
});

beforeEach(() => {
  fakeBrowser.reset();
  tokens = 0;
});

describe("a step that was kept", () => {
  it("is found by its token, until it is dropped", async () => {
    const token = (await store.keep(step("a"))) ?? "";
    expect(await store.find(token)).toMatchObject(step("a"));
    expect(await store.find("guess")).toBeNull();
    await store.drop(token);
    expect(await store.find(token)).toBeNull();
  });

  it("goes when twenty came after it", async () => {
    for (let at = 0; at <= 20; at += 1) await store.keep(step(`${at}`));
    expect([await store.find("t1"), await store.find("t2")]).toEqual([null, expect.anything()]);
  });

  it("lies in the session's storage, which content scripts cannot read", async () => {
    await store.keep(step("a"));
    expect(Object.keys(await fakeBrowser.storage.session.get())).toEqual([undoKey]);
    expect(await fakeBrowser.storage.local.get()).toEqual({});
  });

  it("names the clients of late, newest first, each once", async () => {
    for (const id of ["a", "b", undefined, "a"]) await store.keep(step("x", id));
    expect(await store.recentClients()).toEqual(["a", "b"]);
  });
});

describe("storage that does not do its work", () => {
  it("keeps nothing where it is full, and says so", async () => {
    vi.spyOn(fakeBrowser.storage.session, "set").mockRejectedValueOnce(new Error("quota"));
    expect(await store.keep(step("a"))).toBeNull();
  });

  it("passes over what nobody understands", async () => {
    const strange = { token: "t", inverse: { kind: "mail.delete" }, redo: "" };
    await fakeBrowser.storage.session.set({ [undoKey]: [strange, { token: "u", ...step("a") }] });
    expect(await store.find("t")).toBeNull();
    expect(await store.find("u")).not.toBeNull();
    await fakeBrowser.storage.session.set({ [undoKey]: "nothing" });
    expect(await store.find("u")).toBeNull();
  });
});
