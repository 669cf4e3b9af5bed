/** Groups of contact files become groups, and those that leave in a vCard come back as they were. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nameKey } from "../../../../lib/core/condition/known-names.ts";
import { type Group, groupsOf } from "../../../../lib/core/groups/group.ts";
import { groupKinds } from "../../../../lib/core/groups/group-kinds.ts";
import { importEdit } from "../../../../lib/core/interchange/contacts/import-edit.ts";
import { vcard3 } from "../../../../lib/core/interchange/contacts/layouts/vcard-3.ts";
import { vcard4 } from "../../../../lib/core/interchange/contacts/layouts/vcard-4.ts";
import { writeClientCards } from "../../../../lib/core/interchange/contacts/write-client-cards.ts";
import { editRuleSet } from "../../../../lib/core/rules/edit-rule-set.ts";
import { emptyRuleSet } from "../../../../lib/core/rules/empty-rule-set.ts";
import type { RuleSet } from "../../../../lib/core/rules/rule-set.ts";
import { runSteps } from "../../../../lib/core/shared/run-steps.ts";
import { aClient } from "../../rules/build-rule-set.ts";
import { anyClients, anyText } from "./hostile-clients.ts";
import { planFile } from "./plan-file.ts";

const aGroup = (over: Partial<Group>): Group => ({
  id: "g",
  name: "Team",
  kind: "role",
  members: [],
  ...over,
});

function imported(text: string, set: RuleSet = emptyRuleSet): RuleSet {
  let made = 0;
  const edit = importEdit(planFile(text, set), () => {
    made += 1;
    return `new-${made}`;
  });
  if (edit === null) return set;
  const done = editRuleSet(set, edit);
  if (!done.ok) throw new Error(done.error.code);
  return done.set;
}

describe("a group of a file", () => {
  it("in vCard 4.0 has the people that its card names, by id and by address", () => {
    const text = [
      "BEGIN:VCARD\nVERSION:4.0\nFN:Ana\nUID:urn:uuid:1\nEMAIL:ana@acme.com\nEND:VCARD",
      "BEGIN:VCARD\nVERSION:4.0\nKIND:group\nFN:Steel\nMEMBER:urn:uuid:1\nMEMBER:mailto:bo@qq.com\nMEMBER:urn:uuid:none\nEND:VCARD",
    ].join("\n");
    expect(planFile(text).groups).toEqual([
      {
        kind: "new",
        line: 7,
        added: 0,
        fileId: "",
        group: {
          id: "",
          name: "Steel",
          kind: "department",
          members: [{ address: "ana@acme.com", name: "Ana" }, "bo@qq.com"],
        },
      },
    ]);
  });

  it("in vCard 3.0 is told by the properties that Apple uses", () => {
    const text =
      "BEGIN:VCARD\nFN:Ana\nUID:1\nEMAIL:ana@acme.com\nEND:VCARD\nBEGIN:VCARD\nX-ADDRESSBOOKSERVER-KIND:group\nN:Steel\nFN:Steel\nX-ADDRESSBOOKSERVER-MEMBER:urn:uuid:1\nEND:VCARD";
    expect(planFile(text).groups.map(({ group }) => [group.name, group.members.length])).toEqual([
      ["Steel", 1],
    ]);
  });

  it("of Tencent Exmail has its members in one cell, whatever stands between them", () => {
    const text =
      '群组名称,群组账号,群组成员,使用范围\n采购部,cg@own.example,"a@x.com b@x.com;李伟<c@x.com>，d@x.com\ne@x.com",所有人\n空,k@own.example,,所有人';
    const { groups, leftOut, file } = planFile(text);
    expect(file).toMatchObject({ dialect: { id: "exmailGroups" } });
    expect(groups.map(({ group }) => [group.name, group.members])).toEqual([
      ["采购部", ["a@x.com", "b@x.com", "c@x.com", "d@x.com", "e@x.com"]],
    ]);
    expect(leftOut.map(({ line, code }) => [line, code])).toEqual([[4, "noAddress"]]);
  });

  it("of Foxmail names its members by the ids of their rows", () => {
    const text =
      "姓名,电子邮件地址,foxaddrID,foxaddrListMembers\n李伟,lw@haitian.cn,101,\n王芳,wf@qq.com,102,\n老客户,,103,101;102;999";
    const { clients, groups } = planFile(text);
    expect(groups.map(({ group }) => [group.name, group.members])).toEqual([
      [
        "老客户",
        [
          { address: "lw@haitian.cn", name: "李伟" },
          { address: "wf@qq.com", name: "王芳" },
        ],
      ],
    ]);
    expect(clients).toHaveLength(2);
  });

  it("that is there gets its new members and keeps all else", () => {
    const group = aGroup({
      name: "采购部",
      members: [{ address: "A@x.com", name: "Ana" }],
      reviewOn: "2026-12-01",
    });
    const set = { ...emptyRuleSet, groups: [group] };
    const text = "群组名称,群组成员\n采购部,a@x.com b@x.com";
    const after = imported(text, set);
    expect(groupsOf(after)).toEqual([{ ...group, members: [...group.members, "b@x.com"] }]);
    expect(imported(text, after)).toBe(after);
  });

  it("in which nobody has an address is left out with its line", () => {
    const { leftOut, groups } = planFile("群组名称,群组成员\n采购部,甲 乙");
    expect(groups).toEqual([]);
    expect(leftOut).toEqual([{ line: 2, name: "采购部", code: "noMembers", params: {} }]);
  });
});

describe.each([vcard3, vcard4])("groups in a $name file", (layout) => {
  const anyGroup: fc.Arbitrary<Group> = fc.record(
    {
      id: fc.uuid(),
      name: anyText,
      kind: fc.constantFrom(...groupKinds),
      members: fc.array(
        fc.oneof(fc.emailAddress(), fc.record({ address: fc.emailAddress(), name: anyText })),
        { maxLength: 4 },
      ),
      description: anyText,
      owner: anyText,
      reviewOn: fc.constant("2026-12-01"),
    },
    { requiredKeys: ["id", "name", "kind", "members"] },
  );
  const anyGroups = fc.uniqueArray(anyGroup, { maxLength: 4, selector: ({ name }) => nameKey(name) });

  it("come back as they were, with the groups within them, and leave clients as they were", () => {
    fc.assert(
      fc.property(anyClients, anyGroups, (clients, some) => {
        const groups = some.map((group, index) => {
          const inner = some[index + 1];
          return inner === undefined ? group : { ...group, groups: [inner.id] };
        });
        fc.pre(clients.length + groups.length > 0);
        const back = imported(runSteps(writeClientCards({ clients, groups }, layout)));
        expect(back.clients.map(({ id: _, ...client }) => client)).toEqual(
          clients.map(({ id: _, ...client }) => client),
        );
        const ids = new Map(groupsOf(back).map(({ id }, index) => [groups[index]?.id, id]));
        expect(groupsOf(back)).toEqual(
          groups.map((group) => ({
            ...group,
            id: ids.get(group.id),
            ...(group.groups === undefined ? {} : { groups: group.groups.map((id) => ids.get(id)) }),
          })),
        );
      }),
    );
  });

  it("name their members for other programs, and the groups stand among the categories of clients", () => {
    const clients = [aClient({ id: "a", addresses: ["ana@acme.com"] })];
    const text = runSteps(
      writeClientCards({ clients, groups: [aGroup({ members: ["Ana@acme.com", "no address"] })] }, layout),
    );
    expect(text).toContain(`\r\n${layout.group}\r\n`);
    expect(text).toContain(`\r\n${layout.member}:mailto:Ana@acme.com\r\n`);
    expect(text).toContain("\r\nCATEGORIES;X-CLIENTELE=groups:Team\r\n");
    expect(text).not.toContain("mailto:no address");
  });
});
