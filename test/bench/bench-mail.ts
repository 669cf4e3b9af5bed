/** The mail that the node-only measurements are run on: genuine mail where it lies beside the project, else invented. */
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { readMailFacts, readMailLine } from "../../lib/core/interchange/read-mail-line.ts";
import type { MessageFacts } from "../../lib/core/message/facts.ts";
import { needsSharedData } from "../tooling/needs-shared-data.ts";
import { mailOfSize } from "./mail-of-size.ts";

export interface BenchMail {
  /** In the order of the file. */
  readonly facts: readonly MessageFacts[];
  /** Where it comes from, in words. */
  readonly source: string;
}

const inventedMessages = 15_000;

export function readBenchMail(): BenchMail {
  const path = needsSharedData("mail/facts.jsonl.gz");
  const read =
    path === null
      ? mailOfSize(inventedMessages, Date.UTC(2026, 4, 18)).map((line, at) => readMailFacts(line, at + 1))
      : gunzipSync(readFileSync(path))
          .toString("utf8")
          .trimEnd()
          .split("\n")
          .map((text, at) => readMailLine(text, at + 1));
  const facts = read.flatMap((line) => (line.ok ? [line.facts] : []));
  return { facts, source: `${facts.length} ${path === null ? "invented" : "genuine"} messages` };
}
