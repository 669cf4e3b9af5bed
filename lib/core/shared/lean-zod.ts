/**
 * Stands in for `zod/mini` in the script that every Gmail tab carries (wxt.config.ts
 * puts it there): the same names, the same answers, and nothing that a tab has no use
 * for, such as messages about what is wrong.
 *
 * zod/mini was a quarter of that script and a third of the time in which it starts.
 * Schemas are written for zod and mean what zod says; a test holds the two against each
 * other, and fails where a schema of the tab uses what is not here. One difference is
 * wanted: `readonly` does not freeze, as the compiler says it already.
 */

const refused = Symbol("refused");

/** The value as the schema has it, or `refused`. */
type Read = (value: unknown) => unknown;
type Test = (value: never) => boolean;

class Schema {
  readonly read: Read;
  /** Whether an object may lack a key of this schema. */
  readonly mayBeAbsent: boolean;

  constructor(read: Read, mayBeAbsent = false) {
    this.read = read;
    this.mayBeAbsent = mayBeAbsent;
  }

  safeParse(value: unknown): { readonly success: boolean; readonly data?: unknown } {
    const data = this.read(value);
    return data === refused ? { success: false } : { success: true, data };
  }

  check(...tests: readonly Test[]): Schema {
    return new Schema((value) => {
      const data = this.read(value);
      return data !== refused && tests.every((test) => test(data as never)) ? data : refused;
    }, this.mayBeAbsent);
  }
}

function where(holds: (value: unknown) => boolean): Schema {
  return new Schema((value) => (holds(value) ? value : refused));
}

/** There is nothing to set: this never makes code out of text. */
export function config(_settings: unknown): void {}

export const unknown = () => where(() => true);
export const string = () => where((value) => typeof value === "string");
export const boolean = () => where((value) => typeof value === "boolean");
export const number = () => where(Number.isFinite);
export const int = () => where(Number.isSafeInteger);
export const literal = (only: unknown) => where((value) => value === only);

function enumOf(values: readonly unknown[]): Schema {
  return where((value) => values.includes(value));
}

export { enumOf as enum };

export function nullable(inner: Schema): Schema {
  return new Schema((value) => (value === null ? null : inner.read(value)), inner.mayBeAbsent);
}

/** The key may be absent, but is never `undefined`. */
export function exactOptional(inner: Schema): Schema {
  return new Schema(inner.read, true);
}

export function optional(inner: Schema): Schema {
  return new Schema((value) => (value === undefined ? undefined : inner.read(value)), true);
}

export function readonly(inner: Schema): Schema {
  return inner;
}

/** The first that fits decides. */
export function union(all: readonly Schema[]): Schema {
  return new Schema((value) => {
    for (const one of all) {
      const data = one.read(value);
      if (data !== refused) return data;
    }
    return refused;
  });
}

export function array(item: Schema): Schema {
  return new Schema((value) => {
    if (!Array.isArray(value)) return refused;
    const items: unknown[] = [];
    for (const one of value) {
      const data = item.read(one);
      if (data === refused) return refused;
      items.push(data);
    }
    return items;
  });
}

/** Keys that the shape does not name are left out. */
export function object(shape: Readonly<Record<string, Schema>>): Schema {
  const fields = Object.entries(shape);
  const needed = fields.filter(([, { mayBeAbsent }]) => !mayBeAbsent).map(([key]) => key);
  return new Schema((value) => {
    if (!isObject(value) || !needed.every((key) => key in value)) return refused;
    const fitting: Record<string, unknown> = {};
    for (const [key, { read }] of fields) {
      if (key in value) fitting[key] = read(value[key]);
      if (fitting[key] === refused) return refused;
    }
    return fitting;
  });
}

/** A plain object; `__proto__` is no key of it. */
export function record(key: Schema, item: Schema): Schema {
  return new Schema((value) => {
    if (!isPlain(value)) return refused;
    const fitting: Record<string, unknown> = {};
    for (const [name, one] of Object.entries(value)) {
      if (name === "__proto__") continue;
      const data = item.read(one);
      if (key.read(name) === refused || data === refused) return refused;
      fitting[name] = data;
    }
    return fitting;
  });
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  if (!isObject(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  // What a message brings may come from another realm, whose Object is not ours.
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

export const nonnegative = () => (value: number) => value >= 0;
export const positive = () => (value: number) => value > 0;
export const maximum = (most: number) => (value: number) => value <= most;
export const minLength = (least: number) => (value: { readonly length: number }) => value.length >= least;
export const maxLength = (most: number) => (value: { readonly length: number }) => value.length <= most;
export const regex = (pattern: RegExp) => (value: string) => pattern.test(value);
export const refine = (holds: Test) => holds;
