/** Whether a text is written as a domain is. Apart from the checks of clients, which bring the list of public suffixes along. */

/** Labels of letters, digits and hyphens, at least two of them; letters of any script. */
export function isDomainText(text: string): boolean {
  return /^[\p{L}\p{N}]([\p{L}\p{N}\p{M}-]*[\p{L}\p{N}\p{M}])?(\.[\p{L}\p{N}]([\p{L}\p{N}\p{M}-]*[\p{L}\p{N}\p{M}])?)+$/u.test(
    text,
  );
}
