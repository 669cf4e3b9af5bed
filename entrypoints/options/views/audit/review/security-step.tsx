/** The step about who has access: a list to tick, each item with the page where it is looked at. */
import { useId, useState } from "preact/hooks";
import { Icon } from "../../../../../components/icon.tsx";
import { StepCard } from "./step-card.tsx";
import { useReviewWords } from "./use-review-words.ts";

/** Where each is looked at; `null`: not in the browser. A hash is a page of ours, `gmail:` one of Gmail's settings. */
const items = {
  twoStep: "https://myaccount.google.com/signinoptions/two-step-verification",
  devices: "https://myaccount.google.com/device-activity",
  apps: "https://myaccount.google.com/connections",
  forwarding: "gmail:#settings/fwdandpop",
  filters: "gmail:#settings/filters",
  delegates: "gmail:#settings/accounts",
  followed: "#share/followed",
  members: "#share/publish",
  screen: null,
} as const;
type Item = keyof typeof items;
const names = Object.keys(items) as Item[];

export function SecurityStep({ account }: { readonly account: string | undefined }) {
  const words = useReviewWords();
  const [checked, setChecked] = useState<ReadonlySet<Item>>(new Set());
  const check = (item: Item, isChecked: boolean) => {
    const next = new Set(checked);
    if (isChecked) next.add(item);
    else next.delete(item);
    setChecked(next);
  };
  return (
    <StepCard step="security" counts={{ checked: checked.size }}>
      <p class="hint">{words("review.security.text")}</p>
      <ul class="review-checks">
        {names.map((item) => (
          <CheckItem
            key={item}
            label={words(`review.security.${item}`)}
            isChecked={checked.has(item)}
            address={addressOf(items[item], account)}
            onCheck={(isChecked) => check(item, isChecked)}
          />
        ))}
      </ul>
    </StepCard>
  );
}

interface CheckItemProps {
  readonly label: string;
  readonly isChecked: boolean;
  readonly address: string | null;
  readonly onCheck: (isChecked: boolean) => void;
}

function CheckItem({ label, isChecked, address, onCheck }: CheckItemProps) {
  const words = useReviewWords();
  const id = useId();
  const outside = address?.startsWith("#") === true ? {} : { target: "_blank", rel: "noopener noreferrer" };
  return (
    <li>
      <input
        type="checkbox"
        id={id}
        checked={isChecked}
        onChange={(event) => onCheck(event.currentTarget.checked)}
      />
      <label for={id}>{label}</label>
      {address !== null && (
        <a href={address} aria-label={words("review.openOf", { item: label })} {...outside}>
          {words("review.open")}
          {!address.startsWith("#") && <Icon name="external" />}
        </a>
      )}
    </li>
  );
}

function addressOf(written: string | null, account: string | undefined): string | null {
  if (written === null || !written.startsWith("gmail:")) return written;
  const mailbox = account === undefined ? "u/0/" : `?authuser=${encodeURIComponent(account)}`;
  return `https://mail.google.com/mail/${mailbox}${written.slice("gmail:".length)}`;
}
