/** The form in which names of clients are compared where one is given twice: without case, width and outer space. */
export function comparableName(name: string): string {
  return name.trim().normalize("NFKC").toLowerCase();
}
