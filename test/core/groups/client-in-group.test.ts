/** Whether a client is within a group, as far as that can be told before a mail of it comes. */
import { describe, expect, it } from "vitest";
import { clientInGroup } from "../../../lib/core/groups/client-in-group.ts";
import type { Client } from "../../../lib/core/rules/rule-set.ts";
import { aClient } from "../rules/build-rule-set.ts";

const today = "2026-10-15";
const members = [
  ["ana@acme.example", "9999-99-99"],
  ["bo@acme.example", today],
  ["cy@eu.bolt.example", "9999-99-99"],
  ["me@gmail.com", "9999-99-99"],
  ["left@gone.example", "2026-10-14"],
] as const;
const group = { members: new Map(members), ends: ["2026-10-14", today] };

describe("a client", () => {
  it.each<readonly [string, Partial<Client>, string]>([
    ["whose every address is a member", { addresses: ["Ana@ACME.example", "bo@acme.example"] }, "yes"],
    ["of whose addresses some are members", { addresses: ["ana@acme.example", "x@y.example"] }, "unknown"],
    [
      "whose addresses are members, with a domain besides",
      {
        addresses: ["ana@acme.example"],
        domains: ["acme.example"],
      },
      "unknown",
    ],
    ["at whose domain somebody is", { domains: ["@acme.example"] }, "unknown"],
    ["below whose domain somebody is", { domains: ["bolt.example"] }, "unknown"],
    ["below whose exact domain somebody is", { exactDomains: ["bolt.example"] }, "no"],
    ["at whose exact domain somebody is", { exactDomains: ["eu.bolt.example"] }, "unknown"],
    ["with a domain that belongs to everybody", { domains: ["gmail.com"] }, "no"],
    ["with other addresses and domains", { addresses: ["x@y.example"], domains: ["y.example"] }, "no"],
    ["whose people belong no more", { addresses: ["left@gone.example"], domains: ["gone.example"] }, "no"],
    ["that no mail finds", {}, "no"],
  ])("%s", (_, over, expected) => {
    expect(clientInGroup(aClient(over), group, today)).toBe(expected);
  });
});
