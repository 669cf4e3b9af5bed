/** Goes on from a file that was published elsewhere: its number, keys and content are those that the next edition follows. */
import { writeRuleSet } from "../../../../../lib/core/interchange/write-rule-set.ts";
import { partsOfFile, privateFields } from "../../../../../lib/core/rules/rule-set.ts";
import { type Outcome, refusal } from "../../../../../lib/core/shared/outcome.ts";
import type { Base } from "../../../../../lib/core/sharing/base.ts";
import type { Publication } from "../../../../../lib/core/sharing/publication.ts";
import { verifyEdition } from "../../../../../lib/sealing/verify-edition.ts";

export interface Continued {
  readonly publication: Publication;
  readonly base: Base | null;
}

/**
 * @param own public keys of the user's own
 *
 * Codes besides those of `verifyEdition`: `publish.otherSet`; `publish.notOurs`, none of the user's keys signed it.
 */
export async function continueFrom(
  bytes: Uint8Array,
  setId: string,
  own: readonly string[],
  now: number,
): Promise<Outcome<Continued>> {
  const verified = await verifyEdition(bytes, own);
  if (!verified.ok) return verified;
  const { edition, payloadHash, verifiedBy } = verified;
  if (edition.setId !== setId) return refusal("publish.otherSet");
  if (!verifiedBy.some((key) => own.includes(key))) return refusal("publish.notOurs");
  const { set, version, keys, threshold } = edition;
  const publication: Publication = {
    setId,
    version,
    hash: payloadHash,
    keys,
    threshold,
    issued: Date.parse(edition.issued),
    expires: Date.parse(edition.expires),
    revoked: edition.revoked === true,
    parts: partsOfFile(set),
    included: privateFields.filter((field) => !set.withheld?.includes(field)),
    address: null,
    file: new TextDecoder().decode(bytes),
  };
  const id = set.history?.id;
  const base: Base | null =
    id === undefined || edition.revoked === true
      ? null
      : { id, setId, at: now, way: "export", text: writeRuleSet(set) };
  return { ok: true, value: { publication, base } };
}
