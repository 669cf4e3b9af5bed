/** Opens Gmail in a tab of its own, as the account that is meant. */
import { Icon } from "../../../../components/icon.tsx";

export interface GmailLinkProps {
  /** `undefined`: whichever Gmail opens with. */
  readonly account: string | undefined;
  readonly place: "inbox" | "sent";
  readonly label: string;
}

export function GmailLink({ account, place, label }: GmailLinkProps) {
  const user = account === undefined ? "" : `?authuser=${encodeURIComponent(account)}`;
  return (
    <a
      class="button plain"
      href={`https://mail.google.com/mail/${user}#${place}`}
      target="_blank"
      rel="noreferrer"
    >
      <Icon name="external" />
      <span>{label}</span>
    </a>
  );
}
