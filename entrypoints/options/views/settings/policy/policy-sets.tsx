/** Which rule sets the company follows for everybody, by which keys, and whether others may be followed. */
import type { Policy } from "../../../../../lib/core/policy/policy.ts";
import { usePolicyWords } from "./use-policy-words.ts";

export function PolicySets({ policy }: { readonly policy: Policy }) {
  const words = usePolicyWords();
  const { subscriptions, pinnedKeys, allowOwnSubscriptions } = policy;
  return (
    <>
      <section class="card" aria-labelledby="policy-subscriptions">
        <h2 id="policy-subscriptions">{words("policy.subscriptions")}</h2>
        {subscriptions === null || subscriptions.length === 0 ? (
          <p>{words("policy.subscriptions.none")}</p>
        ) : (
          <>
            <KeyTable
              first={words("policy.column.set")}
              rows={subscriptions.map(({ address, name, keys }) => ({ id: address, name, keys }))}
            />
            <a href="#share/followed">{words("policy.subscriptions.followed")}</a>
          </>
        )}
        <p>{words(allowOwnSubscriptions ? "policy.own.allowed" : "policy.own.denied")}</p>
      </section>
      {pinnedKeys.length > 0 && (
        <section class="card" aria-labelledby="policy-pins">
          <h2 id="policy-pins">{words("policy.pins")}</h2>
          <p>{words("policy.pins.text")}</p>
          <KeyTable
            first={words("policy.pins.set")}
            rows={pinnedKeys.map(({ setId, keys }) => ({ id: setId, name: null, keys }))}
          />
        </section>
      )}
    </>
  );
}

interface KeyTableProps {
  /** Name of the first column. */
  readonly first: string;
  /** `id`: an address or the id of a set. */
  readonly rows: readonly {
    readonly id: string;
    readonly name: string | null;
    /** `null`: none of them can be read. */
    readonly keys: readonly string[] | null;
  }[];
}

function KeyTable({ first, rows }: KeyTableProps) {
  const words = usePolicyWords();
  return (
    <table class="policy-table">
      <thead>
        <tr>
          <th scope="col">{first}</th>
          <th scope="col">{words("policy.column.keys")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, name, keys }) => (
          <tr key={id}>
            <th scope="row">
              {name !== null && <bdi>{name}</bdi>}
              <bdi class={name === null ? "" : "hint"}>{id}</bdi>
            </th>
            <td>
              {keys === null && words("policy.keys.unreadable")}
              {keys?.length === 0 && words("policy.keys.none")}
              {keys?.map((key) => (
                <code key={key}>{key}</code>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
