/** The name that a label can have in Gmail. */

/** Characters of a label with the labels that it lies in. */
const longest = 225;
/** Gmail keeps these for itself, whatever the case. */
const reserved = new Set(
  "inbox sent draft drafts spam trash bin starred important chat chats all unread read snoozed scheduled muted voicemail none".split(
    " ",
  ),
);

/** `null`: no name is left, or it is too long. */
export function gmailLabelName(label: string): string | null {
  const parts = label
    .replace(/[\p{Cc}\p{Cs}]/gu, " ")
    .split("/")
    .map((part) => part.trim().replace(/\s+/g, " "))
    .filter((part) => part !== "");
  const name = parts.join("/").replace(/^\^+/, "");
  if (name === "" || name.length > longest) return null;
  return reserved.has(name.toLowerCase()) ? `${name}_` : name;
}
