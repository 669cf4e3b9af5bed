/** What this worker has told the browser, so that it is not told the same again with every batch of mail. */

export interface ToldBrowser {
  /** Tells it where `value` is another than the last one that went well, and the first time always. */
  tell(what: "badge" | "alarm", value: string, telling: () => Promise<void>): Promise<void>;
  /** Whatever was told is told again: browsers lose alarms, and an alarm that went off is none any more. */
  forget(): void;
}

export function createToldBrowser(): ToldBrowser {
  const told = new Map<string, string>();
  return {
    async tell(what, value, telling) {
      if (told.get(what) === value) return;
      told.delete(what);
      await telling();
      told.set(what, value);
    },
    forget: () => told.clear(),
  };
}
