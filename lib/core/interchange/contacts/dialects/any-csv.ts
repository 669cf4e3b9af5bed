/** A file of nobody knows which program: headers in English and Chinese that mean one thing wherever they stand. */
import type { ContactDialect } from "../contact-dialect.ts";
import type { ContactTarget } from "../contact-target.ts";

/** Each text lists headers, with commas between them. */
const synonyms: readonly (readonly [ContactTarget, readonly string[]])[] = [
  [
    "name",
    [
      "name,full name,fullname,contact,contact name,contact person",
      "display name,姓名,名称,名稱,显示名称,联系人,聯絡人,联系人姓名,客户联系人,氏名,名前,表示名",
    ],
  ],
  ["givenName", ["first name,firstname,given name,givenname,名,名字"]],
  ["familyName", ["last name,lastname,surname,family name,姓,姓氏"]],
  [
    "organisation",
    [
      "company,company name,organization,organisation,organization name",
      "account,account name,client,client name,customer,customer name,firm,公司",
      "公司名称,公司名稱,客户,客戶,客户名称,客戶名稱,单位,单位名称,企业名称,企業名稱,组织,組織,会社,会社名",
    ],
  ],
  [
    "email",
    [
      "email,e-mail,mail,email address,e-mail address,e-mail #,email #,emails",
      "email home,email work,email other,primary email,secondary email",
      "work email,business email,邮箱,邮箱地址,邮件,邮件地址,电子邮件,电子邮箱,电子邮件地址,電子郵件,電子郵件地址",
      "電郵,信箱,主要电子邮件,备用电子邮件,个人邮箱,联系人邮箱,メール,メールアドレス",
    ],
  ],
  [
    "domain",
    [
      "domain,domains,website,web site,company domain,company domain name,网址",
      "网站,公司网址,網址,網站,域名",
    ],
  ],
  [
    "phone",
    [
      "phone,phone number,telephone,tel,mobile,mobile phone,cell",
      "business phone,手机,手机号,手机号码,电话,电话号码,联系电话,移动电话,座机,办公电话#,商务电话,工作电话,手機,電話",
      "聯絡電話,行動電話",
    ],
  ],
  [
    "labels",
    [
      "labels,label,tags,tag,categories,category,group,groups,segment,level",
      "tier,客户级别,客戶級別,类别,类型,分组,联系组,标签,分類,類別,標籤,群組",
    ],
  ],
  ["notes", ["notes,note,comment,comments,remarks,description,备注,注释,附注,備註,附註,説明"]],
  ["title", ["job title,position,role,职务,职位,岗位,職稱,職位"]],
  ["department", ["department,部门,部門"]],
  ["industry", ["industry,sector,行业,行業,产业,產業"]],
  ["region", ["region,country,country/region,地区,地區,区域,區域,国家,國家,省,省份,公司所在国家/地区"]],
  ["owner", ["owner,account manager,sales rep,负责人,負責人,客户经理,業務"]],
  ["recordId", ["record id,recordid,contact id"]],
  ["organisationId", ["customer id,client id,account id,company id,客户编号,客户编码,客戶編號"]],
];

export const anyCsv: ContactDialect = {
  id: "csv",
  name: "CSV",
  signs: [],
  columns: Object.fromEntries(
    synonyms.flatMap(([target, lists]) =>
      lists.flatMap((list) => list.split(",").map((header) => [header, target])),
    ),
  ),
};
