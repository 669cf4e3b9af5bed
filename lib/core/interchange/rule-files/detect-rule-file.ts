/**
 * Tells which program wrote a file of mail rules, by its content first: people rename files, and half of these have
 * no ending of their own. A broken file is told, too, so that its reader can say where it is broken.
 */
import { detectDelimiter } from "../contacts/detect-delimiter.ts";
import { readCsv } from "../contacts/read-csv.ts";
import type { RuleFileFormat } from "./imported-rules.ts";

/** What tells a file stands at its start; a long list of ids may come first. */
const judged = 65_536;

/**
 * @param text decoded, with or without byte order mark
 * @returns `null` for all else: our own rule sets, contacts, web pages
 */
export function detectRuleFile(text: string, fileName: string): RuleFileFormat | null {
  const start = text
    .slice(0, judged)
    .replace(/^\uFEFF/, "")
    .trimStart();
  const name = fileName.toLowerCase();
  if (start.startsWith("<")) return ofMarkup(start, name);
  if (start.startsWith("{") || start.startsWith("[")) return ofJson(start) ?? bySieve(start, name);
  if (/^version="?\d+"?\s*[\r\n]+(?:logging|name)=/.test(start) || /msgfilterrules.*\.dat$/.test(name)) {
    return "thunderbird";
  }
  if (isOfExchange(start)) return "exchange";
  if (/\.jsonnet$/.test(name)) return "gmailctl";
  return bySieve(start, name);
}

/** All XML but web pages goes to the one reader of XML, which says what is wrong with it. */
function ofMarkup(start: string, name: string): RuleFileFormat | null {
  if (/^<(?:!doctype\s+)?html/i.test(start) || /<html[\s>]/i.test(start.slice(0, 2_000))) return null;
  if (/<feed[\s/>]|apps:property|schemas\.google\.com\/apps/.test(start)) return "gmail-filters";
  return /\.xml$/.test(name) && /^<(?:\?xml|!doctype)/i.test(start) ? "gmail-filters" : null;
}

const keysOfExchange =
  /"(?:RuleIdentity|StopProcessingRules|[A-Z]\w*ContainsWords|(?:MoveTo|CopyTo)Folder|ApplyCategory|MyName(?:Not)?In\w+Box|SentOnlyToMe|WithinSizeRangeM(?:in|ax)imum|MarkImportance|DeleteMessage|ExceptIf[A-Z]\w*)"\s*:/;
const keysOfGraph =
  /"(?:isEnabled|sequence|subjectContains|senderContains|fromAddresses|moveToFolder|stopProcessingRules|assignCategories)"\s*:/;

function ofJson(start: string): RuleFileFormat | null {
  if (/"format"\s*:\s*"clientele-/.test(start)) return null;
  if (/"version"\s*:\s*"v1alpha\d+"/.test(start)) return "gmailctl";
  if (/messageRules?\b/.test(start) || (/"displayName"\s*:/.test(start) && keysOfGraph.test(start))) {
    return "outlook-graph";
  }
  if (keysOfExchange.test(start)) return "exchange";
  if (/"(?:conditions|actions)"\s*:\s*\{/.test(start) && keysOfGraph.test(start)) return "outlook-graph";
  return /"rules"\s*:\s*\[/.test(start) && /"filter"\s*:/.test(start) ? "gmailctl" : null;
}

const columnsOfExchange: ReadonlySet<string> = new Set(
  [
    "Enabled Priority Description RuleIdentity InError SupportedByTask From FromAddressContainsWords",
    "SubjectContainsWords SubjectOrBodyContainsWords BodyContainsWords HeaderContainsWords SentTo",
    "RecipientAddressContainsWords MyNameInToBox HasAttachment ApplyCategory MoveToFolder CopyToFolder",
    "DeleteMessage MarkAsRead MarkImportance ForwardTo RedirectTo StopProcessingRules",
  ]
    .join(" ")
    .toLowerCase()
    .split(" "),
);

/** A table with a name, and at least two columns that only rules have. */
function isOfExchange(start: string): boolean {
  const header = readCsv(start, detectDelimiter(start), 2).find(({ cells }) => !isTypeLine(cells));
  const cells = new Set(header?.cells.map((cell) => cell.trim().toLowerCase()));
  const known = [...cells].filter((cell) => columnsOfExchange.has(cell));
  return (cells.has("name") || cells.has("ruleidentity") || cells.has("identity")) && known.length > 1;
}

/** `#TYPE Microsoft.Exchange.…`, which older PowerShells write above the header; and Excel's line for the delimiter. */
function isTypeLine([first]: readonly string[]): boolean {
  return /^(?:#type\s|sep=)/i.test(first ?? "");
}

function bySieve(start: string, name: string): RuleFileFormat | null {
  const code = withoutComments(start);
  const isScript =
    /^(?:require\s*(?:\[|"|text:)|(?:if|disabled_if)\s+\w[^{}]*\{|(?:keep|discard|stop)\s*;|(?:fileinto|redirect|reject|vacation|set|addflag|setflag|include|tag)\s*(?:[":[]|text:))/i;
  if (isScript.test(code)) return "sieve";
  return /\.(?:sieve|siv)$/.test(name) ? "sieve" : null;
}

/** What follows the comments that a script begins with. */
function withoutComments(start: string): string {
  let at = 0;
  for (;;) {
    while (at < start.length && /\s/.test(start.charAt(at))) at += 1;
    if (start[at] === "#") at = endOf(start, "\n", at);
    else if (start.startsWith("/*", at)) at = endOf(start, "*/", at + 2);
    else return start.slice(at, at + 4_000);
  }
}

function endOf(start: string, sign: string, from: number): number {
  const found = start.indexOf(sign, from);
  return found === -1 ? start.length : found + sign.length;
}
