/** Windows Live Mail and Outlook Express in Chinese. */
import type { ContactDialect } from "../contact-dialect.ts";

export const windowsLiveMail: ContactDialect = {
  id: "windowsLiveMail",
  name: "Windows Live Mail",
  readsOthers: true,
  signs: [
    ["名字", "昵称", "电子邮件地址", "注释"],
    ["姓名", "电子邮件地址", "家庭所在街道"],
    ["名", "姓", "名字", "电子邮件地址"],
  ],
  columns: {
    // Its 名字 is the whole name; the given name stands under 名.
    名字: "name",
    姓名: "name",
    名: "givenName",
    姓: "familyName",
    电子邮件地址: "email",
    移动电话: "phone",
    公司电话: "phone",
    公司: "organisation",
    职务: "title",
    部门: "department",
    "公司所在国家/地区": "region",
    注释: "notes",
  },
};
