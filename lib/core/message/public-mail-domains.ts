/**
 * Domains at which anybody can have an address, so that they say nothing about
 * who writes: a client is never found by one of them.
 */
import { canonicalDomain } from "./address.ts";

/** Families that run under many country endings: `yahoo.co.jp`, `hotmail.fr`, `gmx.at`. */
const families: readonly (readonly [name: string, endings: string])[] = [
  [
    "yahoo",
    "com ca co.uk co.jp co.in co.id co.kr co.nz co.th co.za fr de it es ie in pl pt ro se no dk nl be at ch gr cz hu ne.jp com.ar com.au com.br com.cn com.co com.hk com.mx com.my com.pe com.ph com.sg com.tr com.tw com.ve com.vn cn",
  ],
  [
    "hotmail",
    "com ca ch cl co.il co.in co.jp co.kr co.nz co.th co.uk co.za com.ar com.au com.br com.hk com.mx com.tr com.tw com.vn cz de dk es fi fr gr hu it nl no pl rs se sg sk be at lt lv my ph",
  ],
  [
    "outlook",
    "com at be bg cl cn co.id co.il co.nz co.th com.ar com.au com.br com.gr com.hr com.pe com.tr com.vn cz de dk es fr hu ie in it jp kr lv my ph pt ro sa sg si sk",
  ],
  [
    "live",
    "com at be ca ch cl cn co.kr co.uk co.za com.ar com.au com.mx com.my com.ph com.pt com.sg de dk fi fr hk ie in it jp nl no ru se",
  ],
  ["gmx", "com at ca ch co.uk de es eu fr info it net org us com.br com.tr"],
  ["yandex", "com ru by kz ua com.tr com.ge co.il"],
  ["aol", "com co.uk de fr it es nl pl se at be ca com.au com.br com.mx jp in"],
  ["tutanota", "com de"],
  ["mail", "com ru ee bg kz ua by de"],
  ["orange", "fr es net"],
  ["proton", "me"],
  ["protonmail", "com ch"],
  ["zoho", "com eu in com.au com.cn"],
  ["zohomail", "com eu in com.au com.cn"],
];

const single = `
  gmail.com googlemail.com msn.com passport.com windowslive.com ymail.com rocketmail.com myyahoo.com
  icloud.com me.com mac.com aim.com pm.me tuta.io tuta.com tutamail.com keemail.me fastmail.com fastmail.fm fastmail.net hey.com
  hushmail.com mailfence.com posteo.de posteo.net mailbox.org disroot.org riseup.net runbox.com inbox.com email.com
  usa.com consultant.com engineer.com post.com europe.com asia.com duck.com privaterelay.appleid.com mozmail.com
  qq.com vip.qq.com foxmail.com wechat.com 163.com vip.163.com 126.com vip.126.com yeah.net 188.com netease.com
  sina.com sina.cn vip.sina.com vip.sina.cn sina.com.cn sohu.com vip.sohu.com sogou.com tom.com vip.tom.com 21cn.com 21cn.net 263.net
  263.net.cn x263.net 139.com 189.cn wo.cn wo.com.cn aliyun.com alimail.com eyou.com chinaren.com china.com 2980.com citiz.net
  pchome.com.tw seed.net.tw hinet.net ms1.hinet.net ms2.hinet.net msa.hinet.net url.com.tw kimo.com netvigator.com hkbn.net
  singnet.com.sg web.de t-online.de freenet.de arcor.de online.de email.de vodafone.de kabelmail.de
  free.fr wanadoo.fr laposte.net sfr.fr neuf.fr bbox.fr libero.it virgilio.it tiscali.it tin.it alice.it
  telefonica.net terra.es sapo.pt bluewin.ch hispeed.ch sunrise.ch chello.at aon.at a1.net ziggo.nl kpnmail.nl planet.nl
  home.nl xs4all.nl hetnet.nl skynet.be telenet.be proximus.be telia.com bredband.net comhem.se online.no broadpark.no mail.dk
  wp.pl o2.pl onet.pl onet.eu op.pl vp.pl interia.pl interia.eu tlen.pl gazeta.pl seznam.cz email.cz centrum.cz atlas.cz post.cz
  volny.cz azet.sk zoznam.sk centrum.sk freemail.hu citromail.hu indamail.hu abv.bg dir.bg yahoo.com.tr mynet.com
  ya.ru narod.ru inbox.ru list.ru bk.ru internet.ru xmail.ru rambler.ru lenta.ru ro.ru autorambler.ru myrambler.ru ukr.net i.ua bigmir.net meta.ua
  naver.com hanmail.net daum.net nate.com kakao.com korea.com
  docomo.ne.jp ezweb.ne.jp au.com softbank.ne.jp i.softbank.jp ybb.ne.jp nifty.com nifty.ne.jp biglobe.ne.jp so-net.ne.jp
  ocn.ne.jp excite.co.jp goo.jp infoseek.jp
  rediffmail.com rediff.com indiatimes.com sify.com uol.com.br bol.com.br terra.com.br ig.com.br globo.com globomail.com
  r7.com zipmail.com.br oi.com.br prodigy.net.mx infinitum.com.mx arnet.com.ar fibertel.com.ar speedy.com.ar
  comcast.net xfinity.com att.net sbcglobal.net bellsouth.net verizon.net cox.net charter.net earthlink.net juno.com
  netzero.net optonline.net rr.com roadrunner.com frontier.com windstream.net centurylink.net q.com suddenlink.net
  mindspring.com rogers.com bell.net sympatico.ca shaw.ca telus.net videotron.ca btinternet.com btopenworld.com
  talktalk.net sky.com virginmedia.com virgin.net ntlworld.com blueyonder.co.uk tiscali.co.uk o2.co.uk
  bigpond.com bigpond.net.au optusnet.com.au iinet.net.au internode.on.net tpg.com.au xtra.co.nz
  walla.com walla.co.il 012.net.il maktoob.com webmail.co.za mweb.co.za
`;

const publicDomains: ReadonlySet<string> = new Set([
  ...families.flatMap(([name, endings]) => endings.split(" ").map((ending) => `${name}.${ending}`)),
  ...single.trim().split(/\s+/),
]);

/** @param domain in any form; subdomains count only where they are listed themselves */
export function isPublicMailDomain(domain: string): boolean {
  return publicDomains.has(canonicalDomain(domain));
}
