/** What a request comes to: a value, or an expected failure whose code i18n turns into a sentence. */

export interface Refusal {
  readonly ok: false;
  readonly code: string;
  /** Never addresses, subjects or rule texts. */
  readonly params: Readonly<Record<string, string | number>>;
}

export type Outcome<T> = { readonly ok: true; readonly value: T } | Refusal;

export function refusal(code: string, params: Refusal["params"] = {}): Refusal {
  return { ok: false, code, params };
}
