/** Takes a published set back: a last edition that holds nothing and says so, signed like any other. */
import { Button } from "../../../../../components/button.tsx";
import type { RuleSet } from "../../../../../lib/core/rules/rule-set.ts";
import type { Publication } from "../../../../../lib/core/sharing/publication.ts";
import type { KeyRecord } from "../../../../../lib/storage/records.ts";
import { signWithdrawal } from "./sign-next-edition.ts";
import { usePublishWords } from "./use-publish-words.ts";
import { useSigning } from "./use-signing.ts";

export interface WithdrawCardProps {
  readonly set: RuleSet;
  readonly publication: Publication;
  readonly signing: readonly KeyRecord[];
  readonly author: string;
}

export function WithdrawCard({ set, publication, signing, author }: WithdrawCardProps) {
  const words = usePublishWords();
  const { isSigning, run } = useSigning();
  const order = { set, last: publication, keys: signing, author };
  return (
    <section class="card" aria-labelledby="withdraw-title">
      <h2 id="withdraw-title">{words("withdraw.title")}</h2>
      <p>{words("withdraw.text")}</p>
      <Button
        label={words("withdraw.act", { version: publication.version + 1 })}
        kind="danger"
        disabled={isSigning}
        onPress={() => void run(() => signWithdrawal({ ...order, now: Date.now() }))}
      />
    </section>
  );
}
