/** What is remembered of a set that is published from here, so that its next edition follows the last one. */

import type { PrivateField, SetPart } from "../rules/rule-set.ts";
import type { PublicKey } from "./edition.ts";

export interface Publication {
  readonly setId: string;
  /** Of the last edition; 0: there is none yet. */
  readonly version: number;
  /** SHA-256 of the last payload; `null`: there is none yet. */
  readonly hash: string | null;
  /** Keys that the last edition named; they sign the next one. */
  readonly keys: readonly PublicKey[];
  readonly threshold: number;
  /** Milliseconds since the epoch; `null`: there is none yet. */
  readonly issued: number | null;
  readonly expires: number | null;
  readonly revoked: boolean;
  readonly parts: readonly SetPart[];
  /** Private fields that leave nevertheless. */
  readonly included: readonly PrivateField[];
  /** Where it is put for others; `null`: not said. */
  readonly address: string | null;
  /** Keys that the next edition names, where they are others than those of the last one; some may lie nowhere but in their backup. */
  readonly nextKeys?: readonly PublicKey[];
  /** The last signed file, so that it can be saved again; absent: there is none yet. */
  readonly file?: string;
}

/** Before anything of the set was published. */
export function unpublished(setId: string): Publication {
  return {
    setId,
    version: 0,
    hash: null,
    keys: [],
    threshold: 1,
    issued: null,
    expires: null,
    revoked: false,
    parts: [],
    included: [],
    address: null,
  };
}
