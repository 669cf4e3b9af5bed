/** Takes the wrapping off a file, layer by layer, down to its text: safe for the worker, which brings no key and no age. */
import { decodeText } from "../core/interchange/decode-text.ts";
import { intakeLimits } from "../core/interchange/intake-limits.ts";
import { type Outcome, type Refusal, refusal } from "../core/shared/outcome.ts";
import { fileKind } from "./file-kind.ts";
import { gunzip } from "./gzip.ts";

/** From the outside to the inside. */
export type Layer = "age" | "gzip" | "signed";

export interface PeeledFile {
  readonly ok: true;
  readonly text: string;
  readonly layers: readonly Layer[];
}

const mostLayers = 4;

/**
 * @param decrypt opens a layer of age, or refuses to
 *
 * Refusals: `file.*` codes, `sealed.badGzip`, `sealed.tooManyLayers` (params `most`), and those of `decrypt`.
 */
export async function peelLayers(
  file: Uint8Array,
  decrypt: (file: Uint8Array) => Promise<Outcome<Uint8Array>>,
): Promise<PeeledFile | Refusal> {
  const layers: Layer[] = [];
  let bytes = file;
  for (;;) {
    if (bytes.length > intakeLimits.bytes) {
      return refusal("file.tooLarge", { bytes: bytes.length, limit: intakeLimits.bytes });
    }
    const kind = fileKind(bytes);
    if (kind === "text") break;
    if (layers.length === mostLayers) return refusal("sealed.tooManyLayers", { most: mostLayers });
    const peeled = kind === "gzip" ? await gunzip(bytes, intakeLimits.bytes) : await decrypt(bytes);
    if (!peeled.ok) return peeled;
    layers.push(kind);
    bytes = peeled.value;
  }
  const decoded = decodeText(bytes);
  if (!decoded.ok) return refusal(decoded.error.code, { ...decoded.error.params });
  return { ok: true, text: decoded.text, layers };
}
