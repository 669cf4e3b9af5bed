/** Makes the next edition of a set: the document, its signatures, and what is remembered of it. Nothing is kept or handed out here. */
import { intakeLimits } from "../../../../../lib/core/interchange/intake-limits.ts";
import { utf8Length } from "../../../../../lib/core/interchange/utf8-length.ts";
import type { PrivateField, RuleSet, SetPart } from "../../../../../lib/core/rules/rule-set.ts";
import { type Outcome, refusal } from "../../../../../lib/core/shared/outcome.ts";
import type { Base } from "../../../../../lib/core/sharing/base.ts";
import { composeDocument } from "../../../../../lib/core/sharing/compose-document.ts";
import type { Edition } from "../../../../../lib/core/sharing/edition.ts";
import { editionFileName } from "../../../../../lib/core/sharing/invite-link.ts";
import { type ExpiryDays, makeEdition, makeTombstone } from "../../../../../lib/core/sharing/make-edition.ts";
import { type KeyPlan, planKeys, signingThreshold } from "../../../../../lib/core/sharing/plan-keys.ts";
import type { Publication } from "../../../../../lib/core/sharing/publication.ts";
import { itemsOf, listParts } from "../../../../../lib/core/sharing/set-items.ts";
import type { ShareLogEntry } from "../../../../../lib/core/sharing/share-log-entry.ts";
import { writeEdition } from "../../../../../lib/core/sharing/write-edition.ts";
import { sha256 } from "../../../../../lib/sealing/sha-256.ts";
import { signEdition } from "../../../../../lib/sealing/sign-edition.ts";
import type { KeyRecord } from "../../../../../lib/storage/records.ts";

export interface Signing {
  readonly set: RuleSet;
  readonly last: Publication | null;
  readonly keys: readonly KeyRecord[];
  /** The name that the user goes by; empty: none. */
  readonly author: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

export interface EditionSigning extends Signing {
  readonly parts: readonly SetPart[];
  readonly included: readonly PrivateField[];
  /** The user's own addresses. */
  readonly accounts: readonly string[];
  readonly days: ExpiryDays;
  /** The newest first. */
  readonly bases: readonly Base[];
}

/** What the background notes before the file is handed out. */
export interface SignedEdition {
  readonly publication: Publication;
  readonly base: Base | null;
  readonly log: ShareLogEntry;
  /** Its name, and the text in it. */
  readonly file: { readonly name: string; readonly text: string };
  readonly changesKeys: boolean;
}

/** Codes: those of `planKeys`; `publish.noParts`; `publish.tooLarge` with `bytes` and `limit`. */
export async function signNextEdition(order: EditionSigning): Promise<Outcome<SignedEdition>> {
  const { set, last, author, now, days, parts, included, accounts, bases } = order;
  const plan = planFor(order);
  if (!plan.ok) return plan;
  const document = await composeDocument({ set, parts, included, author, accounts, known: bases, sha256 });
  if (!holdsAnything(document.set)) return refusal("publish.noParts");
  const version = (last?.version ?? 0) + 1;
  const { keys } = plan.value;
  const edition = makeEdition({ set: document.set, version, keys, threshold: signingThreshold, now, days });
  const base: Base = { id: document.id, setId: set.id, at: now, way: "export", text: document.text };
  return sign(order, plan.value, edition, { parts, included, base });
}

/** Codes as `signNextEdition`. */
export async function signWithdrawal(order: Signing): Promise<Outcome<SignedEdition>> {
  const { set, last, now } = order;
  const plan = planFor(order);
  if (!plan.ok) return plan;
  const version = (last?.version ?? 0) + 1;
  const { keys } = plan.value;
  const edition = makeTombstone({ set, version, keys, threshold: signingThreshold, now });
  const { parts = [], included = [] } = last ?? {};
  return sign(order, plan.value, edition, { parts, included, base: null });
}

/** Templates and calendars alone are something, too. */
function holdsAnything(set: RuleSet): boolean {
  return (
    listParts.some((part) => itemsOf(set, part).length > 0) || Object.keys(set.settings ?? {}).length > 0
  );
}

function planFor({ last, keys }: Signing): Outcome<KeyPlan> {
  const own = keys.map(({ id, backedUpAt }) => ({ id, isBackedUp: backedUpAt !== undefined }));
  return planKeys(last, own);
}

interface Shared {
  readonly parts: readonly SetPart[];
  readonly included: readonly PrivateField[];
  readonly base: Base | null;
}

async function sign(
  { last, keys, author, now }: Signing,
  plan: KeyPlan,
  edition: Edition,
  { parts, included, base }: Shared,
): Promise<Outcome<SignedEdition>> {
  const payload = writeEdition(edition);
  const signers = keys.filter(({ id }) => plan.signers.includes(id));
  const text = await signEdition(
    payload,
    signers.map(({ id, privateKey }) => ({ publicKey: id, privateKey })),
  );
  const bytes = utf8Length(text);
  const limit = intakeLimits.bytes;
  if (bytes > limit) return refusal("publish.tooLarge", { bytes, limit });
  const { setId, version, threshold, set } = edition;
  const address = last?.address ?? null;
  const name = editionFileName(address);
  const params = { version, clients: set.clients.length, rules: set.rules.length };
  return {
    ok: true,
    value: {
      publication: {
        setId,
        version,
        hash: await sha256(payload),
        keys: plan.keys,
        threshold,
        issued: now,
        expires: Date.parse(edition.expires),
        revoked: edition.revoked === true,
        parts,
        included,
        address,
        file: text,
      },
      base,
      log: {
        at: now,
        who: author || null,
        what: edition.revoked === true ? "revoked" : "published",
        where: name,
        params,
      },
      file: { name, text },
      changesKeys: plan.changes,
    },
  };
}
