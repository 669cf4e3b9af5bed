/**
 * Reads a Sieve script into a tree (RFC 5228). Every command and test is taken by its grammar alone, so that what
 * an extension or a dialect adds is read as well; only those of the base are looked at for what they need.
 *
 * Our own parser: those that are published run scripts or only write them, and none tells the column of a fault.
 */
import { lacksArguments, testsOf } from "./lacks-arguments.ts";
import { SieveLexer, type SieveSign, type SieveToken, shown } from "./sieve-lexer.ts";
import type { ParsedScript, SieveArgument, SieveCommand, SieveTest } from "./sieve-script.ts";

/** Blocks and lists of tests that may be open at once. */
const depthLimit = 64;
const commandLimit = 100_000;

/** @param text decoded; of any length, read in time and memory in proportion to it */
export function parseSieve(text: string): ParsedScript {
  return new SieveParser(text).parse();
}

/** The test that stands in a comment, as Roundcube writes it behind `if false #`; `null`: there is none. */
export function parseSieveTest(text: string): SieveTest | null {
  return new SieveParser(text).parseTestAlone();
}

class SieveParser {
  readonly #lexer: SieveLexer;
  #token: SieveToken;
  #depth = 0;
  #commands = 0;

  constructor(text: string) {
    this.#lexer = new SieveLexer(text);
    this.#token = this.#lexer.next();
  }

  parse(): ParsedScript {
    const commands = this.#readCommands(null);
    return this.#lexer.fault ?? { ok: true, commands };
  }

  parseTestAlone(): SieveTest | null {
    const test = this.#test();
    return this.#lexer.fault === null && this.#token.type === "end" ? test : null;
  }

  #take(): SieveToken {
    const token = this.#token;
    this.#token = this.#lexer.next();
    return token;
  }

  #takes(sign: SieveSign): boolean {
    const isIt = this.#token.type === sign;
    if (isIt) this.#take();
    return isIt;
  }

  #fail(...[code, place, params]: Parameters<SieveLexer["fail"]>): void {
    this.#lexer.fail(code, place, params);
    this.#token = this.#lexer.next();
  }

  #expect(sign: SieveSign, opened: SieveToken | null = null): void {
    if (this.#takes(sign)) return;
    if (this.#token.type === "end" && opened !== null) {
      this.#fail("sieve.unclosedBracket", opened.place, { found: opened.text });
    } else {
      this.#fail("sieve.expectedSign", this.#token.place, { expected: sign, found: this.#found() });
    }
  }

  /** `""`: the end of the script. */
  #found(): string {
    const { type, text } = this.#token;
    if (type === "string") return shown(`"${text}"`);
    return shown(type === "tag" ? `:${text}` : text);
  }

  /** Up to the bracket that closes `opened`, or to the end of the script. */
  #readCommands(opened: SieveToken | null): readonly SieveCommand[] {
    const commands: SieveCommand[] = [];
    while (this.#token.type !== "end" && !(opened !== null && this.#token.type === "}")) {
      if (this.#token.type !== "word") {
        this.#fail("sieve.expectedCommand", this.#token.place, { found: this.#found() });
        break;
      }
      const command = this.#command();
      if (isElse(command.name) && !takesElse(commands.at(-1)?.name)) {
        this.#fail("sieve.elseWithoutIf", command.place, { found: command.name });
      }
      commands.push(command);
    }
    return commands;
  }

  #command(): SieveCommand {
    const first = this.#take();
    this.#commands += 1;
    if (this.#commands > commandLimit) this.#fail("sieve.tooLong", first.place, { limit: commandLimit });
    const { args, tests } = this.#arguments(first, false);
    const head = { name: first.text, args, tests, place: first.place };
    const blockComments = this.#token.comments;
    if (!isConditional(first.text) && this.#token.type !== "{") {
      this.#expect(";");
      this.#check(head);
      return { ...head, comments: first.comments, blockComments, block: null };
    }
    this.#check(head);
    return { ...head, comments: first.comments, blockComments, block: this.#block() };
  }

  #block(): readonly SieveCommand[] {
    const open = this.#token;
    this.#expect("{");
    if (this.#isTooDeep(open)) return [];
    const block = this.#readCommands(open);
    this.#expect("}", open);
    this.#depth -= 1;
    return block;
  }

  #isTooDeep(open: SieveToken): boolean {
    this.#depth += 1;
    if (this.#depth <= depthLimit) return false;
    this.#fail("sieve.tooDeep", open.place, { limit: depthLimit });
    return true;
  }

  #arguments({ text: name }: SieveToken, isKnownToTest: boolean): Pick<SieveTest, "args" | "tests"> {
    const args: SieveArgument[] = [];
    for (let argument = this.#argument(); argument !== null; argument = this.#argument()) args.push(argument);
    const needed = testsOf(name);
    if (needed === 0 || (needed === null && !isKnownToTest)) return { args, tests: [] };
    if (this.#token.type === "(") return { args, tests: this.#testList() };
    // A test that is missing is told by `#test`.
    return { args, tests: needed === null && this.#token.type !== "word" ? [] : [this.#test()] };
  }

  /** `null`: none follows. */
  #argument(): SieveArgument | null {
    const { type, text, value, place } = this.#token;
    switch (type) {
      case "tag":
        this.#take();
        return { kind: "tag", name: text, place };
      case "number":
        this.#take();
        return { kind: "number", value, place };
      case "string":
        this.#take();
        return { kind: "strings", values: [text], isList: false, place };
      case "[":
        return this.#stringList();
      default:
        return null;
    }
  }

  #stringList(): SieveArgument {
    const open = this.#take();
    const values: string[] = [];
    // Not in the grammar, and written nevertheless: an empty list.
    while (this.#token.type !== "]") {
      if (this.#token.type !== "string") {
        this.#failInList(open);
        break;
      }
      values.push(this.#take().text);
      if (!this.#takes(",")) break;
    }
    this.#expect("]", open);
    return { kind: "strings", values, isList: true, place: open.place };
  }

  #failInList(open: SieveToken): void {
    if (this.#token.type === "end") this.#fail("sieve.unclosedBracket", open.place, { found: open.text });
    else this.#fail("sieve.expectedString", this.#token.place, { found: this.#found() });
  }

  #testList(): readonly SieveTest[] {
    const open = this.#take();
    if (this.#isTooDeep(open)) return [];
    const tests = [this.#test()];
    while (this.#takes(",")) tests.push(this.#test());
    this.#expect(")", open);
    this.#depth -= 1;
    return tests;
  }

  #test(): SieveTest {
    const first = this.#token;
    if (first.type !== "word") {
      this.#fail("sieve.expectedTest", first.place, { found: this.#found() });
      return { name: "", args: [], tests: [], place: first.place };
    }
    this.#take();
    if (this.#isTooDeep(first)) return { name: "", args: [], tests: [], place: first.place };
    const test = { name: first.text, ...this.#arguments(first, true), place: first.place };
    this.#depth -= 1;
    this.#check(test);
    return test;
  }

  #check(node: SieveTest): void {
    if (this.#lexer.fault === null && lacksArguments(node)) {
      this.#fail("sieve.wrongArguments", node.place, { name: node.name });
    }
  }
}

function isElse(name: string): boolean {
  return name === "elsif" || name === "else";
}

function takesElse(name: string | undefined): boolean {
  return name === "if" || name === "disabled_if" || name === "elsif";
}

function isConditional(name: string): boolean {
  return isElse(name) || takesElse(name);
}
