/** Entities of HTML that mail really holds; any other name stays as it is written. */

const named: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  copy: "©",
  reg: "®",
  trade: "™",
  hellip: "…",
  mdash: "—",
  ndash: "–",
  lsquo: "‘",
  rsquo: "’",
  sbquo: "‚",
  ldquo: "“",
  rdquo: "”",
  bdquo: "„",
  laquo: "«",
  raquo: "»",
  bull: "•",
  middot: "·",
  times: "×",
  deg: "°",
  euro: "€",
  pound: "£",
  yen: "¥",
  cent: "¢",
  sect: "§",
  szlig: "ß",
  auml: "ä",
  ouml: "ö",
  uuml: "ü",
  Auml: "Ä",
  Ouml: "Ö",
  Uuml: "Ü",
  aacute: "á",
  agrave: "à",
  ccedil: "ç",
  eacute: "é",
  egrave: "è",
  iacute: "í",
  ntilde: "ñ",
  oacute: "ó",
  uacute: "ú",
  zwnj: "",
  zwj: "",
  shy: "",
};

const entity = /&(?:#(\d{1,10})|#[xX]([0-9a-fA-F]{1,8})|([a-zA-Z]{2,8}));?/g;

export function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(entity, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return Object.hasOwn(named, name) ? (named[name] ?? whole) : whole;
    return characterOf(decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal));
  });
}

/** The replacement character where there is no such character, as browsers do. */
function characterOf(point: number): string {
  const exists = point > 0 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff);
  return exists ? String.fromCodePoint(point) : "\ufffd";
}
