/** A sender is given to a client: what is added, what is taken from others, and what is refused. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Assignment, assignSender } from "../../../lib/core/clients/assign-sender.ts";
import { buildClientIndex, findByAddress } from "../../../lib/core/clients/client-index.ts";
import { editRuleSet } from "../../../lib/core/rules/edit-rule-set.ts";
import type { RuleSet } from "../../../lib/core/rules/rule-set.ts";
import { ruleSetEditSchema } from "../../../lib/core/rules/rule-set-edit-schema.ts";
import { aClient, aRuleSet } from "../rules/build-rule-set.ts";

const own = { addresses: ["me@studio.example"], domains: ["studio.example"] };
const acme = aClient({
  id: "acme",
  name: "Acme",
  domains: ["acme.example"],
  addresses: ["ana@bolt.example"],
});
const bolt = aClient({ id: "bolt", name: "Bolt" });
const set = aRuleSet({ clients: [acme, bolt] });

function assigned(assignment: Assignment, on: RuleSet = set) {
  const planned = assignSender(on, assignment, own, "new-id");
  if (!planned.ok) return planned.code;
  const edited = editRuleSet(on, planned.edit);
  if (!edited.ok) throw new Error(edited.error.code);
  return { ...planned, set: edited.set, inverse: edited.inverse };
}
const done = (assignment: Assignment, on?: RuleSet) => {
  const result = assigned(assignment, on);
  if (typeof result === "string") throw new Error(result);
  return result;
};

describe("a sender that nobody has", () => {
  it("is given to a client by address or by registrable domain", () => {
    const to = { clientId: "bolt" };
    const byAddress = done({ address: "Cy@Mail.Nord.co.uk", scope: "address", to });
    expect(byAddress.client).toEqual({ ...bolt, addresses: ["cy@mail.nord.co.uk"] });
    const byDomain = done({ address: "Cy@Mail.Nord.co.uk", scope: "domain", to });
    expect(byDomain.client).toEqual({ ...bolt, domains: ["nord.co.uk"] });
    expect([byDomain.entry, byDomain.moved]).toEqual(["nord.co.uk", []]);
  });

  it("is given to a new client at the end of the list", () => {
    const { set: after } = done({ address: "cy@nord.example", scope: "domain", to: { newName: " Nord " } });
    expect(after.clients.at(-1)).toEqual({
      id: "new-id",
      name: "Nord",
      tier: "regular",
      addresses: [],
      domains: ["nord.example"],
    });
  });
});

describe("a sender that another client has", () => {
  it("is taken from it, and it is told", () => {
    const moved = done({ address: "ana@bolt.example", scope: "address", to: { clientId: "bolt" } });
    expect(moved.moved).toEqual(["Acme"]);
    expect(moved.set.clients[0]?.addresses).toEqual([]);
  });

  it("is taken with its own address, which would win over the domain", () => {
    const moved = done({ address: "ana@bolt.example", scope: "domain", to: { clientId: "bolt" } });
    expect(moved.set.clients).toEqual([
      { ...acme, addresses: [] },
      { ...bolt, domains: ["bolt.example"] },
    ]);
  });

  it("leaves the domain where it is if only the address is given away", () => {
    const moved = done({ address: "eve@acme.example", scope: "address", to: { clientId: "bolt" } });
    expect([moved.moved, moved.set.clients[0]]).toEqual([[], acme]);
  });

  it("takes nothing from archived clients, which match nothing", () => {
    const archived = aRuleSet({ clients: [{ ...acme, archived: true }, bolt] });
    const { moved } = done(
      { address: "ana@acme.example", scope: "domain", to: { clientId: "bolt" } },
      archived,
    );
    expect(moved).toEqual([]);
  });
});

describe("an assignment that makes no sense", () => {
  const to = { clientId: "bolt" };
  it.each([
    ["a public mail domain", { address: "cy@qq.com", scope: "domain", to }, "assign.publicDomain"],
    ["a subdomain of one", { address: "cy@x.vip.163.com", scope: "domain", to }, "assign.publicDomain"],
    ["an own domain", { address: "jo@studio.example", scope: "domain", to }, "assign.ownDomain"],
    ["a colleague's address", { address: "jo@studio.example", scope: "address", to }, "assign.ownDomain"],
    ["an own address", { address: "me+x@studio.example", scope: "address", to }, "assign.ownAddress"],
    ["a host without domain", { address: "cy@localhost", scope: "domain", to }, "assign.noDomain"],
    ["a public suffix", { address: "cy@co.uk", scope: "domain", to }, "assign.noDomain"],
    ["no address", { address: "nobody", scope: "address", to }, "assign.badAddress"],
    ["nobody's id", { address: "cy@nord.example", scope: "domain", to: { clientId: "x" } }, "client.unknown"],
    ["a blank name", { address: "cy@nord.example", scope: "domain", to: { newName: "  " } }, "assign.noName"],
  ] as const)("is refused: %s", (_, assignment, code) => {
    expect(assigned(assignment)).toBe(code);
  });

  it("is refused for an archived client", () => {
    const archived = aRuleSet({ clients: [{ ...bolt, archived: true }] });
    expect(assigned({ address: "cy@nord.example", scope: "domain", to }, archived)).toBe("client.unknown");
  });

  it("is accepted for the address at a public mail domain", () => {
    expect(done({ address: "cy@qq.com", scope: "address", to }).entry).toBe("cy@qq.com");
  });
});

describe("whoever had what before", () => {
  const hosts = ["a.example", "b.example", "x.a.example", "y.x.a.example"];
  const anyClients = fc.uniqueArray(
    fc.record({
      id: fc.constantFrom("p", "q", "r"),
      addresses: fc.array(fc.constantFrom(...hosts.map((host) => `u@${host}`)), { maxLength: 3 }),
      domains: fc.array(fc.constantFrom(...hosts), { maxLength: 3 }),
      archived: fc.boolean(),
    }),
    { selector: ({ id }) => id, minLength: 1 },
  );

  it("the sender's mail is the chosen client's afterwards, and undoing it brings everything back", () => {
    fc.assert(
      fc.property(
        anyClients,
        fc.constantFrom(...hosts),
        fc.constantFrom("address" as const, "domain" as const),
        (clients, host, scope) => {
          const before = aRuleSet({ clients: clients.map((one) => aClient({ ...one, name: one.id })) });
          const result = done({ address: `u@${host}`, scope, to: { newName: "New" } }, before);
          const index = buildClientIndex(result.set.clients);
          expect(findByAddress(index, `u@${host}`)?.client.name).toBe("New");
          expect(ruleSetEditSchema.safeParse(result.edit).success).toBe(true);
          expect(editRuleSet(result.set, result.inverse)).toMatchObject({ ok: true, set: before });
        },
      ),
    );
  });
});
