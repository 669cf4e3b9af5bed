/** Which of two messages came first, by their ids. */

/** Gmail's ids begin with the time of their message; a longer number is a later one. Other ids compare as texts. */
export function isOlderMessage(one: string, other: string): boolean {
  return one.length === other.length ? one < other : one.length < other.length;
}
