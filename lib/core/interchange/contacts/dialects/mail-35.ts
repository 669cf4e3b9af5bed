/** 35.com 三五互联. */
import type { ContactDialect } from "../contact-dialect.ts";

export const mail35: ContactDialect = {
  id: "mail35",
  name: "35.com 三五互联",
  readsOthers: true,
  signs: [["姓名", "邮箱", "电话"]],
  columns: { 姓名: "name", 邮箱: "email", 电话: "phone", 公司: "organisation", 备注: "notes" },
};
