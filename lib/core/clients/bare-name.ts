/**
 * The name of a house without its legal form, punctuation and spaces, to see that
 * `Nordwind GmbH & Co. KG` and `NORDWIND` may be one, or 上海明德贸易有限公司 and 上海明德贸易.
 */
import { nameKey } from "../condition/known-names.ts";

/** Legal forms as they are written at the end of a name, once dots are gone. */
const forms = new Set(
  (
    "ag gmbh mbh ug kg kgaa ohg ev eg se gbr co cokg company corp corporation inc incorporated llc llp lp ltd limited plc pte pty " +
    "sa sas sarl sasu srl spa snc sro spol as asa ab oy oyj aps bv nv vof kft zrt doo dd ooo zao pao sl slu ltda eireli kk gk " +
    "bhd sdn holding holdings group gruppe"
  ).split(" "),
);

const cjkForms =
  /(?:股份有限公司|有限责任公司|有限責任公司|集团有限公司|集團有限公司|有限公司|股份公司|公司|集团|集團|株式会社|株式會社|有限会社|합자회사|주식회사)$/u;
const cjkStart = /^(?:株式会社|有限会社|주식회사)/u;

/** `""`: nothing but a legal form. */
export function bareName(name: string): string {
  const words = nameKey(name)
    .replaceAll(".", "")
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => word !== "");
  while (words.length > 1 && forms.has(words.at(-1) ?? "")) words.pop();
  const joined = words.join("");
  const bare = joined.replace(cjkStart, "").replace(cjkForms, "");
  return bare === "" ? joined : bare;
}
