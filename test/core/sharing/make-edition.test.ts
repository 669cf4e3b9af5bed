/** Editions as they are signed, the keys that sign them, and the links that lead to them. */
import { describe, expect, it } from "vitest";
import { editionFileName, faultOfAddress, inviteLink } from "../../../lib/core/sharing/invite-link.ts";
import { makeEdition, makeTombstone } from "../../../lib/core/sharing/make-edition.ts";
import { namedNext, type OwnKey, planKeys } from "../../../lib/core/sharing/plan-keys.ts";
import type { Publication } from "../../../lib/core/sharing/publication.ts";
import { aClient, aRuleSet } from "../rules/build-rule-set.ts";

const now = Date.UTC(2026, 10, 26);
const set = aRuleSet({ id: "set-1", name: "Ours", clients: [aClient({ id: "a" })] });
const plan = { set, version: 4, keys: ["a"], threshold: 1, now };

describe("an edition", () => {
  it("names its set, number, keys and the day on which it expires", () => {
    expect(makeEdition({ ...plan, days: 30 })).toEqual({
      type: "clientele-edition",
      setId: "set-1",
      version: 4,
      issued: "2026-11-26T00:00:00.000Z",
      expires: "2026-12-26T00:00:00.000Z",
      keys: ["a"],
      threshold: 1,
      set,
    });
  });

  it("that takes the set back holds nothing of it but id and name", () => {
    const { set: left, ...rest } = makeTombstone(plan);
    expect(rest).toMatchObject({ revoked: true, setId: "set-1", version: 4 });
    expect(left).toMatchObject({ id: "set-1", name: "Ours", clients: [], rules: [] });
  });
});

const key = (id: string, isBackedUp = true): OwnKey => ({ id, isBackedUp });
const last = (more: Partial<Publication> = {}): Publication => ({
  setId: "set-1",
  version: 3,
  hash: "0".repeat(64),
  keys: ["a", "b"],
  threshold: 1,
  issued: now,
  expires: now,
  revoked: false,
  parts: [],
  included: [],
  address: null,
  ...more,
});

describe("the keys of the next edition", () => {
  it("are all that have a backup where nothing was published yet", () => {
    expect(planKeys(null, [key("a"), key("b"), key("c", false)])).toEqual({
      ok: true,
      value: { keys: ["a", "b"], signers: ["a", "b"], changes: false },
    });
  });

  it("stay those of the last one, of which one is enough to sign", () => {
    expect(planKeys(last(), [key("b")])).toEqual({
      ok: true,
      value: { keys: ["a", "b"], signers: ["b"], changes: false },
    });
  });

  it("are signed for by one that is no longer named, too, for those who were away", () => {
    expect(planKeys(last(), [key("given-up"), key("b"), key("unsaved", false)])).toMatchObject({
      ok: true,
      value: { keys: ["a", "b"], signers: ["given-up", "b"], changes: false },
    });
  });

  it("are signed for by old and new where they change", () => {
    expect(planKeys(last({ nextKeys: ["b", "c"] }), [key("a"), key("c")])).toEqual({
      ok: true,
      value: { keys: ["b", "c"], signers: ["a", "c"], changes: true },
    });
  });

  it("change without another signature where a key is only added", () => {
    expect(planKeys(last({ keys: ["a"], nextKeys: ["a", "z"] }), [key("a")])).toMatchObject({
      ok: true,
      value: { signers: ["a"], changes: true },
    });
  });

  it("cannot sign where no old key is here, nor where no new one is, nor without a backup", () => {
    expect(planKeys(last({ nextKeys: ["c"] }), [key("c")])).toMatchObject({ code: "publish.oldKeyGone" });
    expect(planKeys(last({ nextKeys: ["c"] }), [key("a")])).toMatchObject({ code: "publish.noKey" });
    expect(planKeys(null, [key("a", false)])).toMatchObject({ code: "publish.noKey" });
    expect(planKeys(last(), [])).toMatchObject({ code: "publish.noKey" });
  });

  it("that were planned before anything was published are named by the first edition", () => {
    expect(namedNext(last({ version: 0, keys: [], nextKeys: ["a", "z"] }), [key("a")])).toEqual(["a", "z"]);
    expect(planKeys(last({ version: 0, keys: [], nextKeys: ["a", "z"] }), [key("a")])).toMatchObject({
      ok: true,
      value: { signers: ["a"], changes: false },
    });
  });
});

describe("an invite link", () => {
  it("is the address with the thumbprint in place of any fragment", () => {
    expect(inviteLink(" https://x.example/set.json#old ", "abc")).toBe("https://x.example/set.json#k=abc");
  });

  it("is only made for https", () => {
    expect(faultOfAddress("https://x.example/set.json")).toBeNull();
    expect(faultOfAddress("http://x.example/set.json")).toBe("notHttps");
    for (const text of ["", "set.json", "https://", "c:\\set.json", "https://a:b@x.example/s.json"]) {
      expect(faultOfAddress(text)).not.toBeNull();
    }
  });

  it("gives the file the name that it has at its address", () => {
    expect(editionFileName("https://x.example/team/rules.json?v=1#k=a")).toBe("rules.json");
    expect(editionFileName("https://x.example/team/")).toBe("clientele-set.json");
    expect(editionFileName("https://x.example/a%2F..%2Fb.json")).toBe("clientele-set.json");
    expect(editionFileName(null)).toBe("clientele-set.json");
  });
});
