/** Three groups to learn from: a department with a region within it, and a project that ends. */
import type { Group } from "../../../../lib/core/groups/group.ts";
import { stepDay } from "../../../../lib/core/shared/calendar-day.ts";
import type { GroupWords } from "../../../../lib/i18n/groups/translate-groups.ts";

/** @param ids of the three @param today `YYYY-MM-DD` */
export function sampleGroups(
  [region, department, project]: readonly [string, string, string],
  today: string,
  words: GroupWords,
): readonly Group[] {
  const description = words("groups.sample.description");
  return [
    {
      id: region,
      name: words("groups.sample.region"),
      kind: "region",
      description,
      members: [{ address: "wang.fang@sample.example", name: "王芳" }, "east@sample.example"],
    },
    {
      id: department,
      name: words("groups.sample.department"),
      kind: "department",
      description,
      members: [{ address: "ana.silva@sample.example", name: "Ana Silva" }],
      groups: [region],
      owner: "Ana Silva",
      reviewOn: stepDay(today, 3, "m"),
    },
    {
      id: project,
      name: words("groups.sample.project"),
      kind: "project",
      description,
      members: ["ana.silva@sample.example", { address: "jo@fair.example", name: "Jo Berg" }],
      owner: "Ana Silva",
      reviewOn: stepDay(today, 1, "m"),
      endsOn: stepDay(today, 2, "m"),
    },
  ];
}
