/** What the user said of the columns of contact files, by the header, so that the next file of the same program needs no words. */
import type { ColumnMapping } from "../../settings/settings.ts";
import { headerKey } from "./contact-dialect.ts";
import { type ContactTarget, contactTargets } from "./contact-target.ts";

type Mappings = readonly ColumnMapping[];

/** As many programs as a person has; the oldest is forgotten. */
const mostMappings = 50;
/** Longer headers are no program's. */
const longestHeader = 5_000;

/** `null`: nothing was said of this header, or for a version with other meanings. */
export function rememberedTargets(
  mappings: Mappings,
  headers: readonly string[],
): readonly ContactTarget[] | null {
  const header = headerOf(headers);
  const found = mappings.find((mapping) => header !== null && mapping.header === header);
  const targets = (found?.targets ?? []).flatMap(
    (name) => contactTargets.find((target) => target === name) ?? [],
  );
  return found !== undefined && targets.length === headers.length ? targets : null;
}

/** The mappings with this one in the first place. */
export function rememberTargets(
  mappings: Mappings,
  headers: readonly string[],
  targets: readonly ContactTarget[],
): Mappings {
  const header = headerOf(headers);
  if (header === null) return mappings;
  return [{ header, targets }, ...forgetTargets(mappings, headers)].slice(0, mostMappings);
}

export function forgetTargets(mappings: Mappings, headers: readonly string[]): Mappings {
  const header = headerOf(headers);
  return mappings.filter((mapping) => mapping.header !== header);
}

/** Numbers are kept: `User 1` may mean something else than `User 2`. `null`: a file without a header, or an endless one. */
function headerOf(headers: readonly string[]): string | null {
  if (headers.every((header) => header === "")) return null;
  const text = headers.map((header) => `${headerKey(header)} ${/\d+/.exec(header)?.[0] ?? ""}`).join("\n");
  return text.length > longestHeader ? null : text;
}
