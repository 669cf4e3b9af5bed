/**
 * The line that stands in place of the recipients' fields while the focus is elsewhere.
 * InboxSDK 2.2.26 opens `.fX` again, where it is `display: none`, by the focus on `.aoD.hl`;
 * the chips stay in the closed fields, where it reads them. The words in the line are assumed.
 */
import { addressesIn } from "./compose-recipients.ts";
import { make } from "./make.ts";

/** `fields` is what is closed and opened; closed from the start where a reply has its recipients already. */
export function makeCover(fields: HTMLElement): HTMLElement {
  const names = make("div", "oL aDm az9");
  const cover = make("div", "aoD hl", { tabindex: "1" }, names);
  const close = () => {
    const addresses = addressesIn(fields);
    fields.style.display = addresses.length > 0 ? "none" : "";
    cover.style.display = addresses.length > 0 ? "" : "none";
    names.replaceChildren(...addresses.map((email) => make("span", "", { email }, `${email} `)));
  };
  const open = () => {
    if (cover.style.display === "none") return;
    cover.style.display = "none";
    fields.style.display = "";
    fields.querySelector<HTMLElement>("input.agP, textarea.vO")?.focus();
  };
  cover.addEventListener("focus", open);
  cover.addEventListener("click", open);
  fields.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !fields.contains(relatedTarget)) close();
  });
  close();
  return cover;
}
