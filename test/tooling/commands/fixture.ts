/**
 * `npm run fixture -- FILE [--name NAME] [--simulator] [--out DIR]`: makes a page for tests of
 * what a user saved in Gmail, with the counts that our readers find in it today.
 *
 * `-- --again`: writes anew what our readers find in the fixtures that are there.
 *
 * Exit code 0: it is written; 1: the file cannot be used; 2: wrong options.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { relative } from "node:path";
import type { PageSkeleton } from "../../../lib/gmail-page/skeleton/skeleton.ts";
import { fixtureNames, fixturePath, readFixture } from "../fixture/fixture-files.ts";
import { readFixtureOptions } from "../fixture/fixture-options.ts";
import { expectedOf, judgedCounts, writeFixture } from "../fixture/page-fixture.ts";
import { readSkeletonFile } from "../fixture/read-skeleton-file.ts";

export async function run(args: readonly string[]): Promise<number> {
  const options = readFixtureOptions(args);
  if (typeof options === "string") return say(options, 2);
  const { file, out, recordedFrom } = options;
  if (file === null) return writeAgain();
  if (!existsSync(file)) return say(`There is no file ${file}.`, 1);
  const skeleton = readSkeletonFile(readFileSync(file));
  if (typeof skeleton === "string") return say(skeleton, 1);
  const path = fixturePath(options.name ?? nameOf(skeleton), out);
  writeFileSync(path, writeFixture(skeleton, recordedFrom));
  const { rows, counts } = expectedOf(skeleton);
  say(
    `Written to ${relative(process.cwd(), path)}: ${rows.facts} rows are read, ${rows.unreadable} are not, ${rows.skipped} are no mail.`,
    0,
  );
  if (skeleton.isCut) say("The page was too much for one skeleton: parts of it are counted only.", 0);
  const onPage = judgedCounts(skeleton.counts);
  const others = Object.keys(counts).filter((id) => counts[id]?.join() !== onPage[id]?.join());
  if (others.length > 0) say(`On the page itself these were counted otherwise: ${others.join(", ")}.`, 0);
  return 0;
}

/** After a change of probes: the difference is reviewed as code is. */
function writeAgain(): number {
  for (const name of fixtureNames()) {
    const { recordedFrom, expected: _, ...skeleton } = readFixture(name);
    writeFileSync(fixturePath(name), writeFixture(skeleton, recordedFrom));
  }
  return say(`Written again: ${fixtureNames().join(", ")}.`, 0);
}

/** Such as `2026-11-26-inbox-en`. */
function nameOf({ day, page }: PageSkeleton): string {
  return [day, page.view, page.language.toLowerCase()].filter((part) => part !== "").join("-");
}

function say(sentence: string, exitCode: number): number {
  process.stderr.write(`${sentence}\n`);
  return exitCode;
}
