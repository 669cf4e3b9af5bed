/**
 * Follows the recipients of one message as they are entered and taken away.
 *
 * Only the part of the form that holds the fields is observed; subject and text lie
 * outside, so typing there calls nothing of ours.
 */
import { type Sightings, uncounted } from "../drift-ledger.ts";
import { findRecipientArea, readRecipients } from "./read-recipients.ts";

export interface RecipientsWatch {
  /** Reads again, and finds the fields again where Gmail has drawn them anew. Call it when the focus moves. */
  look(): void;
  stop(): void;
}

/** `onChange` gets all addresses, whenever they are others than before; at first, where there are any. */
export function watchRecipients(
  form: Element,
  sightings: Sightings,
  onChange: (addresses: readonly string[]) => void,
): RecipientsWatch {
  let area: Element | null = null;
  let known = "";

  const read = (): void => {
    if (area === null) return;
    const addresses = readRecipients(area, uncounted);
    const key = addresses.join("\n");
    if (key === known) return;
    known = key;
    onChange(addresses);
  };
  const observer = new MutationObserver(read);

  const attach = (): void => {
    if (area !== null && form.contains(area)) return;
    observer.disconnect();
    area = findRecipientArea(form, sightings);
    if (area === null) return;
    observer.observe(area, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ["data-hovercard-id", "value"],
    });
  };

  return {
    look() {
      attach();
      read();
    },
    stop: () => observer.disconnect(),
  };
}
