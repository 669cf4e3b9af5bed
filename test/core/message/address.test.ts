/** Addresses and domains in the one form in which they compare. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  canonicalAddress,
  canonicalDomain,
  isWithinDomain,
  splitAddress,
  unicodeDomain,
} from "../../../lib/core/message/address.ts";
import { labelsBeforeSuffix, publicSuffixOf } from "../../../lib/core/message/public-suffix.ts";

describe("an address", () => {
  it("is lower case with its domain in ASCII form and no trailing dot", () => {
    expect(canonicalAddress("Anna@ACME.com.")).toBe("anna@acme.com");
    expect(canonicalAddress("a@例子.中国")).toBe("a@xn--fsqu00a.xn--fiqs8s");
    expect(canonicalAddress("a@STRAßE.de")).toBe("a@xn--strae-oqa.de");
    expect(canonicalAddress("a@日本。jp")).toBe("a@xn--wgv71a.jp");
    expect(canonicalAddress("anna+x@acme.com")).toBe("anna+x@acme.com");
  });

  it("splits at its last @; without one the whole is a local part", () => {
    expect(splitAddress("a@b@c.com")).toEqual({ local: "a@b", domain: "c.com" });
    expect(splitAddress("anna")).toEqual({ local: "anna", domain: null });
    expect(canonicalAddress("Anna")).toBe("anna");
  });
});

describe("a domain", () => {
  it("that is no host name stays as it is", () => {
    for (const odd of ["1.2.3", "a/b.例", "a b.例", "\ud800.com", "xn--\u0080.com", "a_b.com", ""]) {
      expect(canonicalDomain(odd)).toBe(odd);
    }
  });

  it("has one canonical form, which is its own", () => {
    fc.assert(
      fc.property(fc.oneof(fc.domain(), fc.string({ unit: "grapheme", maxLength: 12 })), (domain) => {
        const canonical = canonicalDomain(domain);
        expect(canonicalDomain(canonical)).toBe(canonical);
      }),
    );
  });

  it("lies within another one at label boundaries only", () => {
    expect(isWithinDomain("acme.com", "acme.com")).toBe(true);
    expect(isWithinDomain("mail.acme.com", "acme.com")).toBe(true);
    expect(isWithinDomain("notacme.com", "acme.com")).toBe(false);
    expect(isWithinDomain("com", "acme.com")).toBe(false);
  });

  it("is read back from punycode as browsers write it", () => {
    for (const domain of [
      "例子.中国",
      "straße.de",
      "テスト.jp",
      "مثال.إختبار",
      "他们为什么不说中文.org",
      "a.bücher.at",
    ]) {
      expect(unicodeDomain(canonicalDomain(domain))).toBe(domain);
    }
    expect(unicodeDomain("xn--99999999999.com")).toBe("xn--99999999999.com");
  });

  it("keeps the labels left of its public suffix", () => {
    expect(labelsBeforeSuffix("mail.acme.co.uk")).toBe("mail.acme");
    expect(labelsBeforeSuffix("acme.internal")).toBe("acme");
    expect(labelsBeforeSuffix("localhost")).toBe("");
    expect(publicSuffixOf("anna.li")).toEqual({ suffix: "li", isListed: true });
    expect(publicSuffixOf("node.js")).toEqual({ suffix: "js", isListed: false });
    expect(publicSuffixOf("x.github.io").suffix).toBe("io");
  });
});
