/** The link with which colleagues follow a set: its address, and after the `#` the thumbprint of the key that signs it. */

/** Codes of what is wrong with an address at which a file shall lie. */
export type AddressFault = "notHttps" | "noAddress";

/** `null`: it can be used. */
export function faultOfAddress(address: string): AddressFault | null {
  const url = URL.parse(address.trim());
  if (url === null || url.hostname === "") return "noAddress";
  // Browsers send no request to an address that holds a password.
  if (url.username !== "" || url.password !== "") return "noAddress";
  return url.protocol === "https:" ? null : "notHttps";
}

/**
 * The fragment stays with whoever follows: browsers send it to no server.
 *
 * @param address https; a fragment of its own is left out
 * @param thumbprint of RFC 7638, base64url
 */
export function inviteLink(address: string, thumbprint: string): string {
  return `${address.trim().replace(/#.*$/, "")}#k=${thumbprint}`;
}

/** A file keeps its name from edition to edition: the name at its address, or one for all. */
export function editionFileName(address: string | null): string {
  const last =
    URL.parse(address ?? "")
      ?.pathname.split("/")
      .at(-1) ?? "";
  return /^[\w.-]{1,80}\.json$/.test(last) ? last : "clientele-set.json";
}
