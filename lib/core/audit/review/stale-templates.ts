/** Templates whose day of review has come. */

/** Names, in the order of the set. Entries without a day of review are never due. @param today `YYYY-MM-DD` */
export function staleTemplates(templates: readonly unknown[], today: string): readonly string[] {
  return templates.flatMap((entry) => {
    // A set may hold anything here: what a template is belongs to a later version.
    if (typeof entry !== "object" || entry === null) return [];
    const { name, reviewOn } = entry as Readonly<Record<string, unknown>>;
    const isDue = typeof reviewOn === "string" && /^\d{4}-\d\d-\d\d$/.test(reviewOn) && reviewOn <= today;
    return isDue && typeof name === "string" ? [name] : [];
  });
}
