/** Which signed edition is taken: each thing that whoever controls an address could serve has its own refusal. */
import { describe, expect, it } from "vitest";
import { type EditionToJudge, judgeEdition } from "../../../lib/core/sharing/judge-edition.ts";
import { anEdition, aTrust, keyA, keyB, keyC, now, signersOf, toJudge } from "./build-edition.ts";

const day = 24 * 60 * 60 * 1000;

/** The refusal's code; `ok`, and the reasons why the user is asked, where it is taken. */
function verdictOn(parts: Partial<EditionToJudge>): string {
  const judged = judgeEdition(toJudge(parts));
  return judged.ok ? ["ok", ...judged.reasons.map(({ code }) => code)].join(" ") : judged.code;
}

describe("the next edition by the trusted key", () => {
  it("is taken, and raises what is trusted", () => {
    expect(judgeEdition(toJudge())).toEqual({
      ok: true,
      reasons: [],
      trust: aTrust({ version: 2, hash: "2".repeat(64) }),
    });
  });

  it("may skip a thousand versions and not one more", () => {
    expect(verdictOn({ edition: anEdition({ version: 1001 }) })).toBe("ok");
    expect(verdictOn({ edition: anEdition({ version: 1002 }) })).toBe("edition.fastForward");
  });

  it("is refused where it is older than the accepted one", () => {
    expect(judgeEdition(toJudge({ trust: aTrust({ version: 3 }) }))).toEqual({
      ok: false,
      code: "edition.rollback",
      params: { version: 2, known: 3 },
    });
  });

  it("is refused where the same version was something else", () => {
    expect(verdictOn({ trust: aTrust({ version: 2 }) })).toBe("edition.sameVersion");
  });

  it("is taken again where it is the accepted one, even after its end", () => {
    const trust = aTrust({ version: 2, hash: "2".repeat(64) });
    expect(judgeEdition(toJudge({ trust, now: now + 365 * day }))).toEqual({ ok: true, trust, reasons: [] });
  });

  it("is refused where it is of another set", () => {
    expect(verdictOn({ trust: aTrust({ setId: "other" }) })).toBe("edition.otherSet");
  });
});

describe("an edition that the trusted key did not sign", () => {
  it("is refused", () => {
    expect(verdictOn({ signers: signersOf(keyB) })).toBe("edition.unknownKey");
    expect(verdictOn({ signers: [] })).toBe("edition.unknownKey");
  });

  it("is refused where fewer signed than the last edition asked for", () => {
    const trust = aTrust({ keys: [keyA, keyB], threshold: 2 });
    const edition = anEdition({ version: 2, keys: [keyA, keyB], threshold: 2 });
    expect(verdictOn({ trust, edition })).toBe("edition.tooFewSignatures");
    expect(verdictOn({ trust, edition, signers: signersOf(keyA, keyB) })).toBe("ok");
  });

  it("is taken with a second key of which one is enough", () => {
    const trust = aTrust({ keys: [keyA, keyB] });
    const edition = anEdition({ version: 2, keys: [keyA, keyB] });
    expect(verdictOn({ trust, edition, signers: signersOf(keyB) })).toBe("ok");
  });

  it("counts a key once, however often it signed", () => {
    const trust = aTrust({ keys: [keyA, keyB], threshold: 2 });
    const edition = anEdition({ version: 2, keys: [keyA, keyB], threshold: 2 });
    expect(verdictOn({ trust, edition, signers: signersOf(keyA, keyA) })).toBe("edition.tooFewSignatures");
  });
});

describe("an edition that names other keys", () => {
  const edition = anEdition({ version: 2, keys: [keyB] });

  it("is a rotation where old and new key signed, and waits for the user", () => {
    expect(judgeEdition(toJudge({ edition, signers: signersOf(keyA, keyB) }))).toMatchObject({
      ok: true,
      reasons: [{ code: "key" }],
      trust: { keys: [keyB], version: 2 },
    });
  });

  it("may be seen first with a later edition, as long as both sign", () => {
    const later = anEdition({ version: 7, keys: [keyB] });
    expect(verdictOn({ edition: later, signers: signersOf(keyA, keyB) })).toBe("ok key");
    expect(verdictOn({ edition: later, signers: signersOf(keyB) })).toBe("edition.badRotation");
  });

  it("is refused where only one of them signed", () => {
    expect(verdictOn({ edition, signers: signersOf(keyA) })).toBe("edition.badRotation");
    expect(verdictOn({ edition, signers: signersOf(keyB) })).toBe("edition.badRotation");
  });

  it("is refused where it lowers the threshold without enough of the old keys", () => {
    const trust = aTrust({ keys: [keyA, keyB], threshold: 2 });
    const lower = anEdition({ version: 2, keys: [keyA, keyB], threshold: 1 });
    expect(verdictOn({ trust, edition: lower })).toBe("edition.badRotation");
    expect(verdictOn({ trust, edition: lower, signers: signersOf(keyA, keyB) })).toBe("ok key");
  });

  it("cannot go back to a lower version by a rotation", () => {
    const trust = aTrust({ version: 9 });
    expect(verdictOn({ trust, edition, signers: signersOf(keyA, keyB) })).toBe("edition.rollback");
  });
});

describe("the first edition", () => {
  const first = { trust: null, pinnedBy: null, edition: anEdition({ version: 40 }) } as const;

  it("is taken where a key that it names signed it, whatever its version", () => {
    expect(verdictOn(first)).toBe("ok");
    expect(verdictOn({ ...first, signers: [] })).toBe("edition.unknownKey");
  });

  it("needs a pinned key where a link or the policy names one, as key or as thumbprint", () => {
    for (const pin of [keyA, `print of ${keyA}`]) {
      expect(verdictOn({ ...first, pins: [pin], pinnedBy: "link" })).toBe("ok");
    }
    expect(verdictOn({ ...first, pins: [keyB], pinnedBy: "link" })).toBe("edition.unknownKey");
  });

  it("may have rotated since the link was made", () => {
    const rotated = {
      ...first,
      edition: anEdition({ keys: [keyB] }),
      pins: [keyA],
      pinnedBy: "link",
    } as const;
    expect(verdictOn({ ...rotated, signers: signersOf(keyA, keyB) })).toBe("ok");
    expect(verdictOn({ ...rotated, signers: signersOf(keyB) })).toBe("edition.unknownKey");
    expect(verdictOn({ ...rotated, signers: signersOf(keyA) })).toBe("edition.unknownKey");
  });
});

describe("keys of the company policy", () => {
  const policy = { pinnedBy: "policy", edition: anEdition({ version: 2, keys: [keyB] }) } as const;

  it("replace keys without consent where the policy names the new one", () => {
    expect(verdictOn({ ...policy, pins: [keyB], signers: signersOf(keyB) })).toBe("ok");
  });

  it("ask the user where an edition names a key that the policy does not", () => {
    const edition = anEdition({ version: 2, keys: [keyA, keyC] });
    expect(verdictOn({ ...policy, edition, pins: [keyA] })).toBe("ok key");
  });

  it("refuse what no pinned key signed, even after a right rotation", () => {
    const trust = aTrust({ keys: [keyB] });
    expect(verdictOn({ ...policy, trust, pins: [keyA], signers: signersOf(keyB) })).toBe(
      "edition.unknownKey",
    );
  });

  describe("of which two must sign", () => {
    const trust = aTrust({ keys: [keyA, keyB], threshold: 2 });
    const alone = anEdition({ version: 2, keys: [keyA] });

    it.each([
      ["keys", [keyA, keyB]],
      ["thumbprints", [`print of ${keyA}`, `print of ${keyB}`]],
    ])("are not overruled by one of them: %s", (_, pins) => {
      const asked = { ...policy, trust, pins, edition: alone };
      expect(verdictOn({ ...asked, signers: signersOf(keyA) })).toBe("edition.badRotation");
      expect(verdictOn({ ...asked, signers: signersOf(keyA, keyB) })).toBe("ok key");
      const same = anEdition({ version: 2, keys: [keyA, keyB], threshold: 2 });
      expect(verdictOn({ ...asked, edition: same, signers: signersOf(keyA, keyB) })).toBe("ok");
    });

    it("give way to those that the policy names instead, and who signs fewer than before asks", () => {
      const asked = { ...policy, trust, pins: [keyC], signers: signersOf(keyC) };
      expect(verdictOn({ ...asked, edition: anEdition({ version: 2, keys: [keyC] }) })).toBe("ok key");
      expect(verdictOn({ ...asked, pins: [`print of ${keyC}`], edition: alone })).toBe("edition.badRotation");
    });
  });

  it("ask where the first edition names a key beside them", () => {
    const first = { ...policy, trust: null, pins: [keyA] };
    const edition = anEdition({ keys: [keyA, keyC] });
    expect(verdictOn({ ...first, edition, signers: signersOf(keyA) })).toBe("ok key");
    expect(verdictOn({ ...first, edition, pins: [keyA, keyC], signers: signersOf(keyA) })).toBe("ok");
    expect(verdictOn({ ...first, edition: anEdition(), signers: signersOf(keyA) })).toBe("ok");
  });

  it("do not bring an older edition back", () => {
    const trust = aTrust({ version: 5 });
    expect(verdictOn({ ...policy, trust, pins: [keyB], signers: signersOf(keyB) })).toBe("edition.rollback");
  });
});

describe("pins of a link", () => {
  it("count for the first edition alone: afterwards rotations do", () => {
    const trust = aTrust({ keys: [keyB] });
    const edition = anEdition({ version: 2, keys: [keyB] });
    expect(verdictOn({ trust, edition, pins: [keyA], pinnedBy: "link", signers: signersOf(keyB) })).toBe(
      "ok",
    );
    expect(verdictOn({ trust, edition, pins: [keyA], pinnedBy: "link" })).toBe("edition.unknownKey");
  });
});

describe("the time of an edition", () => {
  const ended = (hours: number) => new Date(now - hours * 60 * 60 * 1000).toISOString();

  it("has a day's grace, because clocks differ", () => {
    expect(verdictOn({ edition: anEdition({ version: 2, expires: ended(24) }) })).toBe("ok");
    expect(verdictOn({ edition: anEdition({ version: 2, expires: ended(25) }) })).toBe("edition.expired");
  });

  it("is 90 days at most", () => {
    const issued = "2026-11-20T00:00:00Z";
    const [just, over] = ["2027-02-18T00:00:00Z", "2027-02-18T00:00:01Z"];
    expect(verdictOn({ edition: anEdition({ version: 2, issued, expires: just }) })).toBe("ok");
    expect(verdictOn({ edition: anEdition({ version: 2, issued, expires: over }) })).toBe("edition.tooLong");
  });

  it("does not begin in the future, which would stretch the 90 days", () => {
    const edition = anEdition({
      version: 2,
      issued: "2026-11-28T00:00:00Z",
      expires: "2027-02-01T00:00:00Z",
    });
    expect(verdictOn({ edition })).toBe("edition.future");
  });

  it("does not end for a set that is given up", () => {
    const edition = anEdition({ version: 2, expires: ended(100), revoked: true });
    expect(verdictOn({ edition })).toBe("ok");
  });
});

describe("an edition for a later release", () => {
  it("waits for the update", () => {
    const judged = (minApp: string) => verdictOn({ edition: anEdition({ version: 2, minApp }) });
    expect(["1.4", "1.3.9", "1.4.0.0", "0.10"].map(judged)).toEqual(["ok", "ok", "ok", "ok"]);
    expect(["1.4.1", "1.10", "2"].map(judged)).toEqual(Array(3).fill("edition.newerApp"));
  });
});
