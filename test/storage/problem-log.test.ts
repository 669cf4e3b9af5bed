/** Failures that no answer told of: the last fifty, as codes. */
import { describe, expect, it } from "vitest";
import { createProblemLog, problemLogKey, readProblems } from "../../lib/storage/problem-log.ts";

function area(stored: Record<string, unknown> = {}) {
  return {
    get: async () => structuredClone(stored),
    set: async (items: Record<string, unknown>) => void Object.assign(stored, structuredClone(items)),
  };
}
const settled = () => new Promise((resolve) => setTimeout(resolve));

describe("the log of problems", () => {
  it("keeps the last fifty in their order", async () => {
    const kept = area();
    let now = 0;
    const report = createProblemLog(kept, () => now);
    for (now = 1; now <= 60; now += 1) report("storage.full", `work ${now}`);
    await settled();
    const problems = await readProblems(kept);
    expect(problems).toHaveLength(50);
    expect(problems.map(({ where }) => where).slice(-2)).toEqual(["work 59", "work 60"]);
  });

  it("is empty where nothing was kept, and leaves out what makes no sense", async () => {
    expect(await readProblems(area())).toEqual([]);
    const problem = { at: 1, code: "TypeError", where: "wake" };
    const odd = { [problemLogKey]: [null, 1, { at: "1" }, problem, { ...problem, where: 3 }] };
    expect(await readProblems(area(odd))).toEqual([problem]);
    expect(await readProblems(area({ [problemLogKey]: "none" }))).toEqual([]);
  });

  it("fails nobody where the browser keeps nothing", async () => {
    const report = createProblemLog(
      { get: () => Promise.reject(new Error("gone")), set: async () => {} },
      () => 1,
    );
    report("storage.full", "wake");
    await settled();
  });
});
