/** Each program's header is known for what it is, and its columns for what they mean. */
import { describe, expect, it } from "vitest";
import { planFile } from "./plan-file.ts";

const googleNew =
  "First Name,Middle Name,Last Name,Phonetic First Name,Phonetic Middle Name,Phonetic Last Name,Name Prefix,Name Suffix,Nickname,File As,Organization Name,Organization Title,Organization Department,Birthday,Notes,Photo,Labels,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value";

/** Program, header, row, and the client that it makes. */
const files: readonly (readonly [string, string, string, object])[] = [
  [
    "google",
    googleNew,
    'Ana,,Li,,,,,,,,Acme,Buyer,,,"two\nlines",,* VIP ::: * myContacts,* Work,ana@acme.com ::: a.li@acme.com,,,Mobile,+86 1',
    {
      name: "Acme",
      tier: "vip",
      addresses: ["ana@acme.com", "a.li@acme.com"],
      domains: ["acme.com"],
      notes: "two\nlines",
      fields: { labels: "VIP", title: "Buyer", phone: "+86 1" },
    },
  ],
  [
    "outlook",
    "Title,First Name,Last Name,Company,Business Street,Categories,E-mail Address,E-mail 2 Address,User 1,Business Country/Region",
    "Ms,Ana,Li,Acme,1 Main,Steel;Key,ana@acme.com,ana@acme.de,gold,Norway",
    {
      name: "Acme",
      tier: "key",
      addresses: ["ana@acme.com", "ana@acme.de"],
      fields: { labels: "Steel; Key", region: "Norway", "User 1": "gold" },
    },
  ],
  ["outlook", "FirstName,LastName,EmailAddress,Email2Address", "Ana,Li,ana@qq.com,", { name: "Ana Li" }],
  [
    "outlook",
    "姓,名,单位,电子邮件地址,电子邮件 2 地址",
    "李,伟,海天,lw@haitian.cn,",
    { name: "海天", domains: ["haitian.cn"] },
  ],
  [
    "hubspotContacts",
    "Record ID,First Name,Last Name,Email,Phone Number,Contact owner,Primary Associated Company ID,Last Activity Date (EDT),Lead Status,Marketing contact status,Create Date (EDT),Associated Company",
    "51,Ana,Li,ana@acme.com,1,Me,77,,OPEN,,,Acme",
    {
      name: "Acme",
      fields: { phone: "1", owner: "Me", "Lead Status": "OPEN", hubspotId: "77", hubspotContactIds: "51" },
    },
  ],
  [
    "hubspotContacts",
    "Record ID,First Name,Last Name,Email,Phone Number,Contact owner,Company Name",
    "51,Ana,Li,ana@acme.com,1,Me,Acme",
    { name: "Acme", fields: { phone: "1", owner: "Me", hubspotContactIds: "51" } },
  ],
  [
    "google",
    `${googleNew},Custom Field 1 - Label,Custom Field 1 - Value,Custom Field 2 - Label,Custom Field 2 - Value`,
    ",,,,,,,,,,Acme,,,,,,,,ana@acme.com,,,,,合同,2026-9,__proto__,x",
    { name: "Acme", fields: { 合同: "2026-9" } },
  ],
  [
    "hubspotCompanies",
    "Record ID,Company name,Company Domain Name,Industry,City,Country/Region",
    "77,Acme,acme.com,STEEL,Oslo,Norway",
    {
      name: "Acme",
      addresses: [],
      domains: ["acme.com"],
      fields: { industry: "STEEL", region: "Norway", hubspotId: "77" },
    },
  ],
  [
    "foxmail",
    "名,姓,姓名,电子邮件地址,手机,办公电话1",
    "伟,李,李伟,lw@qq.com,1,2",
    { name: "李伟", fields: { phone: "1" } },
  ],
  [
    "windowsLiveMail",
    "名,姓,中间名,名字,昵称,电子邮件地址,公司,注释",
    "伟,李,,李伟,,lw@haitian.cn,海天,好",
    { name: "海天", notes: "好" },
  ],
  [
    "thunderbird",
    "名字,姓氏,显示名称,呢称,主要电子邮件,备用电子邮件,组织,定制 1",
    "伟,李,李伟,,lw@qq.com,,,金",
    { name: "李伟", fields: { "定制 1": "金" } },
  ],
  [
    "weCom",
    "姓名,英文ID,职务,部门,性别,手机,座机,个人邮箱",
    "李伟,lw,经理,采购,男,1,,lw@qq.com",
    { name: "李伟", fields: { title: "经理", department: "采购", phone: "1" } },
  ],
  [
    "mail35",
    "姓名,邮箱,电话,公司名称",
    "李伟,lw@haitian.cn,1,海天",
    { name: "海天", fields: { phone: "1" } },
  ],
  [
    "fxiaoke",
    "客户名称,客户级别,联系人,邮箱,客户编号",
    "海天,重点客户,李伟,lw@haitian.cn,K1",
    { name: "海天", tier: "key", fields: { fxiaokeId: "K1", labels: "重点客户" } },
  ],
  ["csv", "客戶,電子郵件,備註,最愛", "海天,lw@haitian.cn,好,茶", { name: "海天", notes: "好" }],
];

describe("the header of", () => {
  it.each(files)("%s is known: %s", (program, header, row, client) => {
    const plan = planFile(`\uFEFF${header}\r\n${row}\r\n`);
    expect(plan.file.kind === "csv" && plan.file.dialect.id).toBe(program);
    expect(plan.clients.map((planned) => planned.client)).toEqual([expect.objectContaining(client)]);
  });
});

describe("what was recognised", () => {
  it("can be overruled", () => {
    const text = "Name;Company,Email\nAna;x,ana@acme.com";
    const plan = planFile(text, [], { dialect: "google", encoding: "windows-1252", delimiter: "," });
    expect(plan.file).toMatchObject({ encoding: "windows-1252", delimiter: ",", dialect: { id: "google" } });
  });

  it("is left out of a web address that leads below somebody else's site", () => {
    const header = "Record Id,Account Owner,Account Name,Website\n";
    const rows = "1,Me,Acme,https://facebook.com/acme\n2,Me,Beta,http://www.beta.com/\n3,Me,Gamma,qq.com";
    const { clients, leftOut } = planFile(header + rows);
    expect(clients.map(({ client }) => client.domains)).toEqual([["beta.com"]]);
    expect(leftOut.map(({ line, code }) => [line, code])).toEqual([
      [2, "noAddress"],
      [4, "publicDomain"],
    ]);
  });
});
