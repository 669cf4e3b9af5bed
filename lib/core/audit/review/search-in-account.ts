/** The address of a search in Gmail, in the mailbox of one account. */

/** @param account its address; absent: the one that the browser opened Gmail with first */
export function searchInAccount(text: string, account: string | undefined): string {
  const mailbox = account === undefined ? "u/0/" : `?authuser=${encodeURIComponent(account)}`;
  return `https://mail.google.com/mail/${mailbox}#search/${encodeURIComponent(text)}`;
}
