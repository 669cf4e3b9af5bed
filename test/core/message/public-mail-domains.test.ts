/** Domains at which anybody can have an address. */
import { describe, expect, it } from "vitest";
import { isPublicMailDomain } from "../../../lib/core/message/public-mail-domains.ts";

describe("a public mail domain", () => {
  it("is known in every family, in any case", () => {
    const known =
      `gmail.com GoogleMail.com yahoo.co.jp hotmail.fr outlook.com.br icloud.com proton.me gmx.at web.de
      mail.ru yandex.com.tr naver.com qq.com vip.qq.com foxmail.com 163.com vip.163.com 126.com yeah.net sina.com sina.cn
      sohu.com tom.com 139.com 189.cn wo.cn aliyun.com`.split(/\s+/);
    expect(known.filter((domain) => !isPublicMailDomain(domain))).toEqual([]);
  });

  it("is not a company, nor a subdomain that nobody listed", () => {
    for (const domain of ["acme.com", "mail.gmail.com", "notgmail.com", "com", "", "constructor"]) {
      expect(isPublicMailDomain(domain)).toBe(false);
    }
  });
});
