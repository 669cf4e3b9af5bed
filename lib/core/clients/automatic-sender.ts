/**
 * Tells robots and newsletters by what stands in an address, because a row of
 * Gmail's list shows nothing else of them: no list id, no header.
 *
 * `info@`, `sales@` or `support@` are people of small houses and tell nothing.
 */
import { foldText } from "../message/fold-text.ts";

/** `robot`: nobody reads what is answered there; `newsletter`: one writes to many. */
export type AutomaticKind = "robot" | "newsletter";

/** A whole word of the name. */
const robots =
  /^(?:mail(?:er)?\W?daemon|daemon|postmaster|bounces?|returns?|reply|notify|notifier|notifications?|notices?|alerts?|auto(?:mail|mated|matic|confirm|responder)?|robots?|bot|system|sys|cron|root|nobody|listserv|majordomo|mailman|mdaemon|devnull|abuse|verify|verification|receipts?|statements?|mailer)$/;
/** Anywhere in the name, however it is written: `no-179-reply`, `donotreply2`, `notificaciones`. */
const robotParts =
  /(?:^|\W)(?:no|do\W?not|dont)\W?(?:\d+\W)?(?:reply|replies|respond|answer)|noreply|donotreply|^auto\W?reply|^notifica|^alert(?:a|e|s)?(?:\W|\d|$)/;

const newsletters =
  /^(?:news|enews|e\W?news|mailings?|marketing|mktg?|promos?|promotions?|offers?|deals?|digests?|bulletins?|campaigns?|subscri(?:be|bers|ptions?)|unsubscribe|announce(?:ments?)?|updates?|edm\d*|weekly|daily|magazine|invitations?|letters|lists?)$/;
const newsletterParts = /newsletter|newsmail|(?:mailing|email)\W?list|^e?news\W|lists$/;

/** In front of the domain that a house registered: mailing programs send from hosts of their own. */
const sendingHosts =
  /^(?:e|em|em\d+|email|emails|e?news|newsletters?|mailings?|mailers?|mktg?|marketing|promos?|offers?|deals?|bounces?|notify|notifications?|alerts?|campaigns?|edm|lists?|announce|sg|mailgun|mandrill|amazonses|sparkpost|sendgrid|mcsv|mcdlv|rsgsv|lists)$/;

/** `null`: as far as its address says, a person or a house that reads its mail. All canonical; `domain`: the registered one. */
export function automaticKind(local: string, host: string, domain: string): AutomaticKind | null {
  if (local === "" || isMade(local)) return "robot";
  // "+" parts a tag from the name; other signs part words.
  const name = local.split("+", 1)[0] ?? "";
  const words = [name, ...name.split(/[._-]+/)];
  if (robotParts.test(name) || words.some((word) => robots.test(word))) return "robot";
  if (newsletterParts.test(name) || words.some((word) => newsletters.test(word))) return "newsletter";
  const above = host.length > domain.length ? host.slice(0, -domain.length - 1).split(".") : [];
  return above.some((label) => sendingHosts.test(label)) ? "newsletter" : null;
}

/** A name that a person gave to such a sender says it, too. */
export function isAutomaticName(name: string): boolean {
  return /\b(?:no-?reply|newsletter|mailer-daemon|mail delivery (?:sub)?system|digest)\b|电子报|電子報|订阅|訂閱|自动发送|自動發送|系统邮件|系統郵件|请勿回复|請勿回覆/.test(
    foldText(name),
  );
}

/** Return addresses that a program makes for each mail: `bounce-123=ana=acme.com`, or more digits than a telephone has. */
function isMade(local: string): boolean {
  return /[=#]/.test(local) || local.length > 40 || /[0-9a-f]{20}|\d{14}/.test(local);
}
