/** A client with a mailbox at Gmail, which is one in all its forms. */
import { describe, expect, it } from "vitest";
import { buildClientIndex, findByAddress } from "../../../lib/core/clients/client-index.ts";
import type { Client } from "../../../lib/core/rules/rule-set.ts";
import { aClient } from "../rules/build-rule-set.ts";

const nameOf = (clients: readonly Client[], address: string) =>
  findByAddress(buildClientIndex(clients), address)?.client.name ?? null;

describe("a client's mailbox at Gmail", () => {
  const ana = aClient({ name: "Ana", addresses: ["ana.berg@gmail.com"] });
  const dotted = aClient({ name: "Dotted", addresses: ["a.naberg@googlemail.com"] });

  it.each([
    "anaberg@gmail.com",
    "A.N.A.Berg@gmail.com",
    "ana.berg+invoices@gmail.com",
    "anaberg@googlemail.com",
  ])("is the one of %s", (address) => expect(nameOf([ana], address)).toBe("Ana"));

  it.each(["ana@gmail.com", "anaberg@gmail.com.example", "+x@gmail.com", "anaberg@outlook.com"])(
    "is not the one of %s",
    (address) => expect(nameOf([ana], address)).toBeNull(),
  );

  it("is rather whose who has it as it is written", () => {
    expect(nameOf([ana, dotted], "a.naberg@googlemail.com")).toBe("Dotted");
    expect(nameOf([ana, dotted], "ana.berg@gmail.com")).toBe("Ana");
    expect(nameOf([dotted, ana], "anaberg+x@gmail.com")).toBe("Dotted");
  });
});
