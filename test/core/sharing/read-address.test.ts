/** Addresses as people type, paste and are sent them. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readAddress } from "../../../lib/core/sharing/read-address.ts";

const key = "K".repeat(43);

describe("an address", () => {
  it.each([
    ["https://rules.example/team.json", "https://rules.example/team.json", null],
    ["  rules.example/team.json \n", "https://rules.example/team.json", null],
    [`https://rules.example/team.json#k=${key}`, "https://rules.example/team.json", key],
    ["HTTPS://Rules.Example/a%20b?x=1#top", "https://rules.example/a%20b?x=1", null],
    ["https://[::1]:8443/x", "https://[::1]:8443/x", null],
    ["intranet.example:8443/team.json", "https://intranet.example:8443/team.json", null],
    ["localhost:8443/team.json", "https://localhost:8443/team.json", null],
    ["https:rules.example/team.json", "https://rules.example/team.json", null],
  ])("%j is read", (typed, address, pin) => {
    expect(readAddress(typed)).toEqual({ ok: true, value: { address, pin } });
  });

  it.each([
    ["http://rules.example/team.json", "subscription.insecure"],
    ["http:rules.example/team.json", "subscription.insecure"],
    ["ftp://rules.example:21/team.json", "subscription.badAddress"],
    ["mailto:boss@rules.example", "subscription.badAddress"],
    ["about:blank", "subscription.badAddress"],
    ["javascript:alert(1)", "subscription.badAddress"],
    ["data:application/json,{}", "subscription.badAddress"],
    ["file:///etc/passwd", "subscription.badAddress"],
    ["https://user:secret@rules.example/", "subscription.badAddress"],
    ["https://", "subscription.badAddress"],
    ["", "subscription.badAddress"],
    [`https://rules.example/${"x".repeat(2000)}`, "subscription.badAddress"],
    [`https://rules.example/#k=${key}x`, "subscription.badAddress"],
    ["https://rules.example/#k=", "subscription.badAddress"],
  ])("%j is refused", (typed, code) => {
    expect(readAddress(typed)).toMatchObject({ ok: false, code });
  });

  it("is always https, without a fragment and without a password, whatever was typed", () => {
    fc.assert(
      fc.property(fc.oneof(fc.webUrl({ withFragments: true }), fc.string()), (typed) => {
        const read = readAddress(typed);
        if (!read.ok) return true;
        const { protocol, hash, username, password } = new URL(read.value.address);
        return protocol === "https:" && `${hash}${username}${password}` === "";
      }),
    );
  });
});
