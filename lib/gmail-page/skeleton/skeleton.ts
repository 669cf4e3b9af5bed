/**
 * What a page of Gmail is made of, without what it says: elements, class names,
 * names of attributes and counts. A user can attach it to a report, and it
 * becomes a page for tests (`npm run fixture`).
 *
 * No text, no address, no link, no id and no title is ever part of it: every string
 * in it is a word or a form of `skeleton-words.ts`, which `skeleton-schema.ts` checks.
 */
import type { Shape } from "./skeleton-words.ts";

export interface SkeletonNode {
  readonly tag: string;
  /** `*` stands for what does not look like a class of Gmail's. */
  readonly classes?: readonly string[];
  /** Names, in the order of the page, without `class` and `style`. */
  readonly attributes?: readonly string[];
  /** Values from short closed lists, such as roles. */
  readonly values?: Readonly<Record<string, string>>;
  /** For other attributes what kind of value they have, such as "address". */
  readonly shapes?: Readonly<Record<string, Shape>>;
  /** Hidden by its own style. What is in it was not looked at. */
  readonly hidden?: true;
  /** Has text of its own. */
  readonly text?: true;
  /** Present: so many siblings are the same; with `follows` it is their second or third line. */
  readonly times?: number;
  /** A line without id that belongs to the row before it, and is repeated with it. */
  readonly follows?: true;
  /** So many elements inside were left out: mail bodies, what is being written, what is hidden, what was too much. */
  readonly left?: number;
  /** One of our own nodes; what is in it is none of Gmail's. */
  readonly ours?: string;
  readonly children?: readonly SkeletonNode[];
}

export interface PageSkeleton {
  readonly format: "clientele-page-skeleton";
  readonly version: 1;
  /** Calendar day, `2026-11-26`. */
  readonly day: string;
  /** Version of the extension. */
  readonly extension: string;
  readonly page: {
    /** The first part of the address after the `#`; labels and searches are left out. */
    readonly view: string;
    readonly isThread: boolean;
    /** BCP 47; `""`: the page does not say. */
    readonly language: string;
    readonly direction: "ltr" | "rtl";
    readonly theme: "light" | "dark";
    readonly isCompact: boolean;
  };
  /** How many visible elements each way of each probe finds. */
  readonly counts: ProbeCounts;
  /** Something was too much and was left out, so that the counts are higher than what stands below. */
  readonly isCut: boolean;
  readonly body: SkeletonNode;
}

/** By id of the probe, in the order of its ways. */
export type ProbeCounts = Readonly<Record<string, readonly number[]>>;
