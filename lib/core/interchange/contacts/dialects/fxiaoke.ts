/** Fxiaoke 纷享销客: customers and their contacts; no public sample was found, so known by its own field names. */
import type { ContactDialect } from "../contact-dialect.ts";

export const fxiaoke: ContactDialect = {
  id: "fxiaoke",
  name: "纷享销客 Fxiaoke",
  readsOthers: true,
  ids: "fxiaoke",
  signs: [
    ["客户名称", "客户级别"],
    ["客户名称", "客户来源"],
    ["客户名称", "负责人"],
  ],
  columns: {
    客户名称: "organisation",
    客户编号: "organisationId",
    客户编码: "organisationId",
    姓名: "name",
    联系人: "name",
    联系人姓名: "name",
    邮箱: "email",
    邮件: "email",
    电子邮件: "email",
    联系人邮箱: "email",
    网址: "domain",
    公司网址: "domain",
    手机: "phone",
    电话: "phone",
    行业: "industry",
    客户级别: "labels",
    客户来源: "field",
    负责人: "owner",
    省: "region",
    职务: "title",
    部门: "department",
    备注: "notes",
  },
};
