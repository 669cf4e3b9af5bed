/** Reads each object of unknown shape once, however often it is asked for; the same object gives the same value. */
export function readOnce<Value>(read: (entry: object) => Value | null): (entry: unknown) => Value | null {
  const known = new WeakMap<object, { readonly value: Value | null }>();
  return (entry) => {
    if (typeof entry !== "object" || entry === null) return null;
    const before = known.get(entry);
    if (before !== undefined) return before.value;
    const value = read(entry);
    known.set(entry, { value });
    return value;
  };
}
