/** A pasted list put to the members of a group: nobody twice, nobody changed, nothing lost. */
import { describe, expect, it } from "vitest";
import { addMembers } from "../../../lib/core/groups/add-members.ts";

describe("a list that is added to a group", () => {
  it("adds who is new, counts who was there, and tells what is no address", () => {
    expect(addMembers(["ana@x.com"], "ANA@x.com, bo@x.com, bo@x.com; Cy <cy@x.com>; foo")).toEqual({
      members: ["ana@x.com", "bo@x.com", { address: "cy@x.com", name: "Cy" }],
      added: [{ address: "bo@x.com" }, { address: "cy@x.com", name: "Cy" }],
      known: 2,
      rejected: ["foo"],
    });
  });

  it("gives a name to who had none, and takes none away", () => {
    const kept = { address: "bo@x.com", name: "Bo", phone: "1" };
    const bare = { address: "cy@x.com", phone: "2" };
    const list = "Ana <ana@x.com>; Other <bo@x.com>; Cy <cy@x.com>";
    expect(addMembers(["ana@x.com", kept, bare], list).members).toEqual([
      { address: "ana@x.com", name: "Ana" },
      kept,
      { ...bare, name: "Cy" },
    ]);
  });
});
