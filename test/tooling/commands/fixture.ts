/**
 * `npm run fixture -- FILE [--name NAME] [--simulator] [--out DIR]`: makes a page for tests of
 * what a user saved in Gmail, with the counts that our readers find in it today.
 *
 * Exit code 0: it is written; 1: the file cannot be used; 2: wrong options.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { relative } from "node:path";
import type { PageSkeleton } from "../../../lib/gmail-page/skeleton/skeleton.ts";
import { fixturePath } from "../fixture/fixture-files.ts";
import { readFixtureOptions } from "../fixture/fixture-options.ts";
import { expectedOf, writeFixture } from "../fixture/page-fixture.ts";
import { readSkeletonFile } from "../fixture/read-skeleton-file.ts";

export async function run(args: readonly string[]): Promise<number> {
  const options = readFixtureOptions(args);
  if (typeof options === "string") return say(options, 2);
  if (!existsSync(options.file)) return say(`There is no file ${options.file}.`, 1);
  const skeleton = readSkeletonFile(readFileSync(options.file));
  if (typeof skeleton === "string") return say(skeleton, 1);
  const path = fixturePath(options.name ?? nameOf(skeleton), options.out);
  writeFileSync(path, writeFixture(skeleton, options.recordedFrom));
  const { facts, skipped, unreadable } = expectedOf(skeleton).rows;
  return say(
    `Written to ${relative(process.cwd(), path)}: ${facts} rows are read, ${unreadable} are not, ${skipped} are no mail.${skeleton.isCut ? " The page was too much for one skeleton: parts of it are counted only." : ""}`,
    0,
  );
}

/** Such as `2026-11-26-inbox-en`. */
function nameOf({ day, page }: PageSkeleton): string {
  return [day, page.view, page.language.toLowerCase()].filter((part) => part !== "").join("-");
}

function say(sentence: string, exitCode: number): number {
  process.stderr.write(`${sentence}\n`);
  return exitCode;
}
