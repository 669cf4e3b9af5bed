/** Says in a reason from which followed set something comes. */

/** `set`: the name of that set; nothing where it is the user's own. */
export function originOf(origins: ReadonlyMap<string, string>, id: string): { readonly set?: string } {
  const set = origins.get(id);
  return set === undefined ? {} : { set };
}
