/** A formula that is to be reached: which of its literals are, and whether that is enough. */
import type { Formula, Literal } from "./formula.ts";
import { LiteralStore } from "./literal-store.ts";
import type { Lore } from "./lore.ts";

interface Node {
  readonly parent: Node | null;
  /** Parts that must be reached before it is. */
  readonly needed: number;
  reached: number;
}

export class Goal {
  readonly #root: Node;
  readonly #literals: LiteralStore<Node>;
  /** What was reached, in its order: to be taken back. */
  readonly #trail: Node[] = [];

  constructor(formula: Formula, lore: Lore) {
    this.#literals = new LiteralStore(lore);
    this.#root = this.#nodeOf(formula, null);
    // What asks for nothing is reached from the start, and stays so.
    for (const node of this.#idle) this.#reach(node);
    this.#idle.length = 0;
  }

  readonly #idle: Node[] = [];

  get isReached(): boolean {
    return this.#root.reached >= this.#root.needed;
  }

  /** For `goBack`. */
  get mark(): number {
    return this.#trail.length;
  }

  /** @param gives whether the fact gives a literal; asked of few of them */
  add(fact: Literal, gives: (goal: Literal) => boolean): void {
    for (const { literal, value } of this.#literals.mayBeGiven(fact)) {
      if (value.reached === 0 && gives(literal)) this.#reach(value);
      if (this.isReached) return;
    }
  }

  goBack(mark: number): void {
    while (this.#trail.length > mark) {
      const node = this.#trail.pop();
      if (node !== undefined) node.reached--;
    }
  }

  #nodeOf(formula: Formula, parent: Node | null): Node {
    if (formula.kind === "literal") {
      const node: Node = { parent, needed: 1, reached: 0 };
      this.#literals.add(formula, node);
      return node;
    }
    const { kind, parts } = formula;
    const needed = kind === "all" ? parts.length : 1;
    const node: Node = { parent, needed, reached: 0 };
    if (needed === 0) this.#idle.push(node);
    for (const part of parts) this.#nodeOf(part, node);
    return node;
  }

  /** The node gets one more of the parts that it needs; one that has them all is one of its parent's. */
  #reach(node: Node): void {
    for (let at: Node | null = node; at !== null; at = at.parent) {
      at.reached++;
      this.#trail.push(at);
      if (at.reached !== Math.max(at.needed, 1)) return;
    }
  }
}
