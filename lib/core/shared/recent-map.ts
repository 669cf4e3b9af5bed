/** A map that forgets its oldest entries, so that a page left open for a week stays small. */

export interface RecentMap<T> {
  get(key: string): T | undefined;
  /** Makes this the newest entry. */
  set(key: string, value: T): void;
  delete(key: string): void;
}

export function createRecentMap<T>(most: number): RecentMap<T> {
  const entries = new Map<string, T>();
  return {
    get: (key) => entries.get(key),
    set(key, value) {
      entries.delete(key);
      entries.set(key, value);
      const oldest = entries.keys().next();
      if (entries.size > most && !oldest.done) entries.delete(oldest.value);
    },
    delete: (key) => void entries.delete(key),
  };
}
