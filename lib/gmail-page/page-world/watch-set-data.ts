/**
 * Reads along when Gmail's first page hands its inline data to `_GM_setData`.
 *
 * Gmail defines that function after us, so an accessor waits for it. Gmail gets
 * its own function called once, with its own arguments, whatever happens on our side.
 * Until Gmail defines it, reading it gives what it gave before: nothing.
 */

type SetData = (this: unknown, ...parameters: unknown[]) => unknown;

/** `onEmbedded` gets the JSON text of inline threads (`Cl6csf`). Returns what undoes it. */
export function watchSetData(
  page: Window & typeof globalThis,
  onEmbedded: (json: string) => void,
): () => void {
  const { apply, defineProperty, getOwnPropertyDescriptor } = Reflect;
  const before = getOwnPropertyDescriptor(page, "_GM_setData");
  // Gmail was here first, as when we are injected late: its inline data is gone already.
  if (before !== undefined) return () => {};
  let current: unknown;
  let wrapped: SetData | undefined;

  const get = (): unknown => wrapped ?? current;
  const set = (value: unknown): void => {
    current = value;
    wrapped =
      typeof value !== "function"
        ? undefined
        : function (this: unknown, ...parameters) {
            readAlong(parameters[0], onEmbedded);
            return apply(value, this, parameters);
          };
  };
  // Configurable, so that Gmail may still declare a function of this name.
  defineProperty(page, "_GM_setData", { configurable: true, enumerable: true, get, set });

  return () => {
    if (getOwnPropertyDescriptor(page, "_GM_setData")?.get !== get) return;
    Reflect.deleteProperty(page, "_GM_setData");
    if (current !== undefined) {
      defineProperty(page, "_GM_setData", {
        configurable: true,
        enumerable: true,
        writable: true,
        value: current,
      });
    }
  };
}

function readAlong(part: unknown, onEmbedded: (json: string) => void): void {
  try {
    const json: unknown = (part as { Cl6csf?: { 0?: { 2?: unknown } } } | undefined)?.Cl6csf?.[0]?.[2];
    if (typeof json === "string") onEmbedded(json);
  } catch {
    // A getter of the page that throws: Gmail's own function will meet it, too.
  }
}
