/** Two people share a set by files: each takes in what the other wrote, and nothing of anybody's gets lost. */
import { describe, expect, it } from "vitest";
import { readRuleSet } from "../../../lib/core/interchange/read-rule-set.ts";
import { type RuleSet, type SetPart, setParts } from "../../../lib/core/rules/rule-set.ts";
import { applyChoices } from "../../../lib/core/sharing/apply-choices.ts";
import type { Base } from "../../../lib/core/sharing/base.ts";
import { chooseBase } from "../../../lib/core/sharing/choose-base.ts";
import { isContained } from "../../../lib/core/sharing/contained-bases.ts";
import { mergeSets } from "../../../lib/core/sharing/merge-sets.ts";
import { withMerged } from "../../../lib/core/sharing/merged-revisions.ts";
import { revisionOf } from "../../../lib/core/sharing/revision-of.ts";
import { aClient, aRule, aRuleSet } from "../rules/build-rule-set.ts";
import { sha256 } from "./sha256.ts";
import { share } from "./share-world.ts";

/** Somebody with a set of their own and what was kept of files. */
class Person {
  readonly #name: string;
  set: RuleSet;
  #bases: Base[] = [];
  #now = 0;

  constructor(name: string, set: RuleSet) {
    this.#name = name;
    this.set = set;
  }

  async gives(parts: readonly SetPart[] = setParts): Promise<string> {
    const known = this.#bases.filter((base) => isContained(this.set, base));
    const { text, id } = await share(this.set, known, { author: this.#name, included: [], parts });
    this.#keep({ id, setId: this.set.id, at: this.#tick(), way: "export", text });
    return text;
  }

  /** How many conflicts there were. Each of them stays as it is here. */
  async takes(text: string): Promise<number> {
    const read = readRuleSet(text);
    if (!read.ok) throw new Error(read.error.code);
    const { history = null, id: setId, parts = setParts } = read.set;
    const revision = await revisionOf(read.set, sha256);
    expect(revision).toBe(history?.id);
    const base = chooseBase({ setId, parts, revision, history }, this.set, this.#bases);
    const merge = mergeSets({ base: base?.set ?? null, mine: this.set, theirs: read.set });
    const answers = new Map(merge.conflicts.map(({ key }) => [key, "mine"] as const));
    this.set = withMerged(applyChoices(merge, { declined: new Set(), answers }), { setId, revision });
    this.#keep({ id: revision, setId, at: this.#tick(), way: "import", text });
    return merge.conflicts.length;
  }

  edits(change: (set: RuleSet) => Partial<RuleSet>): void {
    this.set = { ...this.set, ...change(this.set) };
  }

  #tick(): number {
    this.#now += 1;
    return this.#now;
  }

  #keep(base: Base): void {
    const before = this.#bases.find(({ id }) => id === base.id);
    const way = before?.way === "export" ? "export" : base.way;
    const since = before?.since ?? before?.at ?? base.at;
    this.#bases = [{ ...base, way, since }, ...this.#bases.filter(({ id }) => id !== base.id)];
  }
}

const ana = () =>
  new Person(
    "Ana",
    aRuleSet({ id: "ana", clients: [aClient({ id: "c", notes: "secret" })], rules: [aRule()] }),
  );
const bo = () => new Person("Bo", aRuleSet({ id: "bo", clients: [aClient({ id: "own", name: "Own" })] }));

const renamed = (name: string) => (set: RuleSet) => ({
  clients: set.clients.map((client) => (client.id === "c" ? { ...client, name } : client)),
});
const coloured = (colour: string) => (set: RuleSet) => ({
  clients: set.clients.map((client) => (client.id === "c" ? { ...client, colour } : client)),
});

describe("two people who share a set by files", () => {
  it("edit different fields at the same time, and both get both", async () => {
    const [one, other] = [ana(), bo()];
    await other.takes(await one.gives());
    one.edits(renamed("Ana's name"));
    other.edits(coloured("#123456"));
    const [hers, his] = [await one.gives(), await other.gives()];
    expect([await other.takes(hers), await one.takes(his)]).toEqual([0, 0]);
    const both = { name: "Ana's name", colour: "#123456" };
    expect(one.set.clients.find(({ id }) => id === "c")).toMatchObject({ ...both, notes: "secret" });
    expect(other.set.clients.find(({ id }) => id === "c")).toMatchObject(both);
    expect(JSON.stringify(other.set)).not.toContain("secret");
  });

  it("edit the same field, and are asked", async () => {
    const [one, other] = [ana(), bo()];
    await other.takes(await one.gives());
    one.edits(renamed("Ana's name"));
    other.edits(renamed("Bo's name"));
    expect(await other.takes(await one.gives())).toBe(1);
  });

  it("follow each other over many turns without anything to ask", async () => {
    const [one, other] = [ana(), bo()];
    let conflicts = await other.takes(await one.gives());
    for (let turn = 0; turn < 6; turn += 1) {
      const [from, to] = turn % 2 === 0 ? [one, other] : [other, one];
      from.edits(renamed(`Turn ${turn}`));
      conflicts += await to.takes(await from.gives());
      expect(to.set.clients.find(({ id }) => id === "c")?.name).toBe(`Turn ${turn}`);
    }
    expect(conflicts).toBe(0);
  });

  it("go back to what was before, and the other one follows", async () => {
    const [one, other] = [ana(), bo()];
    await other.takes(await one.gives());
    one.edits(renamed("Other"));
    await other.takes(await one.gives());
    one.edits(renamed("Acme"));
    await other.takes(await one.gives());
    expect(other.set.clients.find(({ id }) => id === "c")?.name).toBe("Acme");
  });

  it("go back to what was before, and the other one follows later", async () => {
    const [one, other] = [ana(), bo()];
    await other.takes(await one.gives());
    one.edits(renamed("Other"));
    await other.takes(await one.gives());
    one.edits(renamed("Acme"));
    await one.gives();
    one.edits(coloured("#123456"));
    expect(await other.takes(await one.gives())).toBe(0);
    expect(other.set.clients.find(({ id }) => id === "c")?.name).toBe("Acme");
  });

  it("each keep their own of what both wrote, and are not overridden by the next file", async () => {
    const [one, other] = [ana(), bo()];
    await other.takes(await one.gives());
    one.edits(renamed("Ana's name"));
    other.edits(renamed("Bo's name"));
    const [hers, his] = [await one.gives(), await other.gives()];
    expect([await other.takes(hers), await one.takes(his)]).toEqual([1, 1]);
    const [again, hisAgain] = [await one.gives(), await other.gives()];
    expect([await other.takes(again), await one.takes(hisAgain)]).toEqual([0, 0]);
    expect(one.set.clients.find(({ id }) => id === "c")?.name).toBe("Ana's name");
    expect(other.set.clients.find(({ id }) => id === "c")?.name).toBe("Bo's name");
  });

  it("share some parts in between, and of the others nothing comes back and nothing that went stays", async () => {
    const [one, other] = [ana(), bo()];
    const rules = (...ids: readonly string[]) => ids.map((id) => aRule({ id }));
    const without = (id: string) => (set: RuleSet) => ({ rules: set.rules.filter((rule) => rule.id !== id) });
    one.edits(() => ({ rules: rules("a", "b", "c") }));
    await other.takes(await one.gives());
    one.edits(renamed("Other"));
    await other.takes(await one.gives(["clients"]));
    one.edits(without("a"));
    other.edits(without("b"));
    expect(await other.takes(await one.gives())).toBe(0);
    expect(other.set.rules.map(({ id }) => id)).toEqual(["c"]);
  });

  it("find together after more revisions than a file names", async () => {
    const [one, other] = [ana(), bo()];
    one.edits(() => ({ rules: [aRule({ id: "a" }), aRule({ id: "b" })] }));
    await other.takes(await one.gives());
    for (let turn = 0; turn < 60; turn += 1) {
      one.edits(renamed(`Turn ${turn}`));
      await one.gives();
    }
    one.edits((set) => ({ rules: set.rules.filter(({ id }) => id !== "a") }));
    expect(await other.takes(await one.gives())).toBe(0);
    expect(other.set.rules.map(({ id }) => id)).toEqual(["b"]);
  });
});
