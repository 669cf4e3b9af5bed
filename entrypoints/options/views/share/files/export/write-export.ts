/** Makes the file that leaves: composed by what was chosen, then packed. */
import { intakeLimits } from "../../../../../../lib/core/interchange/intake-limits.ts";
import type { RuleSet } from "../../../../../../lib/core/rules/rule-set.ts";
import { type Outcome, refusal } from "../../../../../../lib/core/shared/outcome.ts";
import type { Base } from "../../../../../../lib/core/sharing/base.ts";
import { composeChangeFile } from "../../../../../../lib/core/sharing/compose-change-file.ts";
import { composeDocument } from "../../../../../../lib/core/sharing/compose-document.ts";
import type { OpenedBase } from "../../../../../../lib/core/sharing/contained-bases.ts";
import { encryptFor } from "../../../../../../lib/sealing/encrypt-for.ts";
import { gzip } from "../../../../../../lib/sealing/gzip.ts";
import { sha256 } from "../../../../../../lib/sealing/sha-256.ts";
import type { ExportDraft } from "./export-draft.ts";

export interface ExportSource {
  readonly set: RuleSet;
  readonly draft: ExportDraft;
  /** The user's own addresses. */
  readonly accounts: readonly string[];
  /** Contained revisions, the newest first. */
  readonly known: readonly Base[];
  /** What a change file is made to; `null`: there is nothing. */
  readonly base: OpenedBase | null;
  /** Public keys of the members who are to open it. */
  readonly recipients: readonly string[];
}

export interface ExportedFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Of the name, such as `json.age`. */
  readonly extension: string;
  readonly mediaType: string;
  /** As the file has it. */
  readonly set: RuleSet;
  /** What is kept as a base of later merges; `null`: a proposal is none. */
  readonly document: { readonly id: string; readonly text: string } | null;
}

/** Refusals: `file.tooLarge`, those of encryption. */
export async function writeExport(source: ExportSource): Promise<Outcome<ExportedFile>> {
  const { set, text, document } = await compose(source);
  const plain = new TextEncoder().encode(text);
  const limit = intakeLimits.bytes;
  if (plain.byteLength > limit) return refusal("file.tooLarge", { bytes: plain.byteLength, limit });
  const packed = await pack(plain, source);
  return packed.ok ? { ok: true, value: { ...packed.value, set, document } } : packed;
}

async function compose({ set, draft, accounts, known, base }: ExportSource) {
  const { parts, included, alias: author } = draft;
  if (draft.kind === "change" && base !== null) {
    const { note, withoutChanges: without } = draft;
    const file = composeChangeFile({ set, parts, included, author, accounts, base, note, without });
    return { set: file.set, text: file.text, document: null };
  }
  const document = await composeDocument({ set, parts, included, author, accounts, known, sha256 });
  return { set: document.set, text: document.text, document: { id: document.id, text: document.text } };
}

type Packed = Pick<ExportedFile, "bytes" | "extension" | "mediaType">;

async function pack(
  plain: Uint8Array<ArrayBuffer>,
  { draft, recipients }: ExportSource,
): Promise<Outcome<Packed>> {
  const { packing, passphrase } = draft;
  if (packing === "plain") {
    return { ok: true, value: { bytes: plain, extension: "json", mediaType: "application/json" } };
  }
  if (packing === "gzip") {
    const value = { bytes: await gzip(plain), extension: "json.gz", mediaType: "application/gzip" };
    return { ok: true, value };
  }
  const sealed = await encryptFor(plain, packing === "passphrase" ? { passphrase } : { recipients });
  if (!sealed.ok) return sealed;
  const value = { bytes: sealed.value, extension: "json.age", mediaType: "application/octet-stream" };
  return { ok: true, value };
}
