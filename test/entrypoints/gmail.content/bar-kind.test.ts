/** What the bar says of a page that cannot be read. */
import { describe, expect, it } from "vitest";
import { barKind } from "../../../entrypoints/gmail.content/bar-kind.ts";
import { readRoute } from "../../../lib/gmail-page/read-route.ts";

const unhealthy = { isHealthy: false, isReached: true, isBlank: false, isKnown: true, isWaiting: false };

const kindAt = (hash: string) =>
  barKind({ route: readRoute(hash), main: null, panels: [], threadSubject: null }, unhealthy);

describe("a page that cannot be read", () => {
  it("is said to be so where a list should be, also if not even its main element is found", () => {
    expect(["#inbox", "#label/Deals", "#search/ana"].map(kindAt)).toEqual(["drift", "drift", "drift"]);
  });

  it("is nothing to speak of in the settings and over an open thread", () => {
    expect(["#settings/general", "#inbox/FMfcgzQcpwvhdSpfWHXbRkqNWzmVnjbL"].map(kindAt)).toEqual([
      "absent",
      "absent",
    ]);
  });
});
