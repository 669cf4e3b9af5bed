/** Writes filter files for tests, as Gmail does. */
export function aFeed(...entries: readonly Readonly<Record<string, string | readonly string[]>>[]): string {
  const written = entries.map((entry) => {
    const properties = Object.entries(entry).flatMap(([name, values]) =>
      [values].flat().map((value) => `\t\t<apps:property name='${name}' value='${escaped(value)}'/>`),
    );
    return `\t<entry>\n\t\t<category term='filter'></category>\n\t\t<title>Mail Filter</title>\n${properties.join("\n")}\n\t</entry>`;
  });
  return [
    "<?xml version='1.0' encoding='UTF-8'?><feed xmlns='http://www.w3.org/2005/Atom' xmlns:apps='http://schemas.google.com/apps/2006'>",
    "\t<title>Mail Filters</title>",
    ...written,
    "</feed>",
  ].join("\n");
}

function escaped(value: string): string {
  return value
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll("'", "&apos;")
    .replaceAll('"', "&quot;");
}
