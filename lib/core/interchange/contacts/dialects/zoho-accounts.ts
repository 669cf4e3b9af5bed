/** Zoho CRM, accounts: houses with a web address in place of people with an e-mail address. */
import type { ContactDialect } from "../contact-dialect.ts";

export const zohoAccounts: ContactDialect = {
  id: "zohoAccounts",
  name: "Zoho CRM (Accounts)",
  ids: "zoho",
  signs: [
    ["account name", "account owner"],
    ["account name", "website", "industry"],
  ],
  columns: {
    "record id": "organisationId",
    "account id": "organisationId",
    "account name": "organisation",
    "account owner": "owner",
    website: "domain",
    phone: "phone",
    industry: "industry",
    "billing country": "region",
    "account type": "field",
    rating: "field",
    "parent account": "field",
    tag: "labels",
    description: "notes",
  },
};
