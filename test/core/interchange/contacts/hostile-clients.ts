/** Clients as a file could hold them at worst, for tests of ways there and back. */
import fc from "fast-check";
import { nameKey } from "../../../../lib/core/condition/known-names.ts";
import { findForbiddenKey } from "../../../../lib/core/interchange/find-forbidden-key.ts";
import { type Client, tiers } from "../../../../lib/core/rules/rule-set.ts";

/** What spreadsheets compute, readers cut at, and people write. */
const hostileTexts = [
  "=cmd|' /C calc'!A0",
  "+49 30 1234",
  "-1+2",
  "@SUM(A1)",
  "\tlater",
  "\rreturn",
  "'=already",
  "''+twice",
  "＝full",
  'say "hi", twice',
  '"',
  "two\nlines\r\nand\rmore",
  " outer ",
  "a;b,c|d\te",
  "海天科技（北京）",
  "株式会社テスト",
  "👩‍💻 Ana",
  "\u0000zero\u001b",
  "half \ud800",
  "\uFEFFmark",
  "VIP",
  "Key; Steel ::: * myContacts",
  "sep=;",
  "BEGIN:VCARD",
  "item\\n\\;",
  "x".repeat(600),
  "",
];
export const anyText = fc.oneof(
  fc.constantFrom(...hostileTexts),
  fc.string({ unit: "grapheme" }),
  fc.string(),
);
const anyAddress = fc.oneof(
  { weight: 3, arbitrary: fc.emailAddress() },
  fc.constantFrom("李@例子.cn", "me@own.example", "not an address", "a@b.com;c@d.com"),
);
const anyDomain = fc.oneof(
  { weight: 3, arbitrary: fc.domain() },
  fc.constantFrom("例子.cn", "qq.com", "*.a b"),
);
const fieldNames = ["phone", "labels", "region", "title", "department", "industry", "owner", "User 1"].concat(
  "Lead Status",
  "zohoId",
  "zohoContactIds",
  "hubspotId",
  "hubspotContactIds",
  "vcardContactIds",
  "自定义",
  "=1",
);
/** What a rule set file may hold. */
const anyValue = fc
  .json({ maxDepth: 2 })
  .map((text): unknown => JSON.parse(text))
  .filter((value) => findForbiddenKey(value) === null);
const anyFields = fc.dictionary(fc.constantFrom(...fieldNames), fc.oneof(anyText, anyValue), {
  noNullPrototype: true,
});

const anyClient: fc.Arbitrary<Client> = fc.record(
  {
    id: fc.uuid(),
    name: anyText,
    tier: fc.constantFrom(...tiers),
    addresses: fc.array(anyAddress, { maxLength: 8 }),
    domains: fc.array(anyDomain, { maxLength: 3 }),
    colour: fc.constantFrom("#aa0000", "#0B57D0"),
    fields: anyFields,
    archived: fc.boolean(),
    notes: anyText,
    exactDomains: fc.array(anyDomain, { maxLength: 2 }),
    aliases: fc.array(anyText, { maxLength: 2 }),
    laterKey: anyValue,
  },
  { requiredKeys: ["id", "name", "tier", "addresses", "domains"] },
);

/** One name once, as the rule set asks. */
export const anyClients = fc.uniqueArray(anyClient, { maxLength: 6, selector: ({ name }) => nameKey(name) });
