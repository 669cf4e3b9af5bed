/** Reads each object of unknown shape once, however often it is asked for; the same object gives the same value. */
export function readOnce<Value>(read: (entry: object) => Value | null): (entry: unknown) => Value | null {
  const known = new WeakMap<object, { readonly value: Value | null }>();
  return (entry) => {
    if (typeof entry !== "object" || entry === null) return null;
    const before = known.get(entry);
    if (before !== undefined) return before.value;
    const value = readSafely(read, entry);
    known.set(entry, { value });
    return value;
  };
}

/** Expected: zod 4.6 throws a RangeError where a value has more faults than fit on the stack. That is no entry of ours. */
function readSafely<Value>(read: (entry: object) => Value | null, entry: object): Value | null {
  try {
    return read(entry);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
