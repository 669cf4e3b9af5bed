/** WeCom and Tencent Exmail, members of the house: mostly one's own colleagues. */
import type { ContactDialect } from "../contact-dialect.ts";

export const weCom: ContactDialect = {
  id: "weCom",
  name: "企业微信 / 腾讯企业邮箱",
  readsOthers: true,
  signs: [
    ["姓名", "手机", "部门", "个人邮箱"],
    ["姓名", "帐号", "手机", "部门"],
    ["姓名", "账号", "手机", "部门"],
    ["姓名", "邮箱账号", "部门"],
  ],
  columns: {
    姓名: "name",
    个人邮箱: "email",
    企业邮箱: "email",
    邮箱: "email",
    邮箱账号: "email",
    手机: "phone",
    座机: "phone",
    职务: "title",
    部门: "department",
  },
};
