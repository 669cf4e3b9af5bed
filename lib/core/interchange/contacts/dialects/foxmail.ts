/** Foxmail, mostly in GBK. */
import type { ContactDialect } from "../contact-dialect.ts";

export const foxmail: ContactDialect = {
  id: "foxmail",
  name: "Foxmail",
  readsOthers: true,
  ids: "foxmail",
  signs: [
    ["姓名", "电子邮件地址", "foxaddrid"],
    ["名", "姓", "姓名", "电子邮件地址"],
    ["姓名", "电子邮件地址", "办公电话#"],
  ],
  columns: {
    姓名: "name",
    foxaddrid: "recordId",
    // A row with members is a group, and these are their ids.
    foxaddrlistmembers: "groupMembers",
    名: "givenName",
    姓: "familyName",
    电子邮件地址: "email",
    手机: "phone",
    "办公电话#": "phone",
    公司: "organisation",
    部门: "department",
    职务: "title",
    备注: "notes",
  },
};
