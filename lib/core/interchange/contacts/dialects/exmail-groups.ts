/** Tencent Exmail, groups: a row a group, its members in one cell. */
import type { ContactDialect } from "../contact-dialect.ts";

export const exmailGroups: ContactDialect = {
  id: "exmailGroups",
  name: "腾讯企业邮箱（群组）",
  signs: [
    ["群组名称", "群组成员"],
    ["群组名称", "成员"],
    ["邮件群组名称", "群组成员"],
  ],
  columns: { 群组名称: "name", 邮件群组名称: "name", 群组成员: "groupMembers", 成员: "groupMembers" },
};
