/** The name of a tag of Thunderbird: files hold its key alone, and the first five have fixed ones. */
const names: ReadonlyMap<string, string> = new Map([
  ["$label1", "Important"],
  ["$label2", "Work"],
  ["$label3", "Personal"],
  ["$label4", "To Do"],
  ["$label5", "Later"],
]);

export function tagName(key: string): string {
  return names.get(key.trim().toLowerCase()) ?? key.trim();
}
