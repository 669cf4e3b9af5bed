/** Zoho CRM, contacts: a looked up record is a pair of its name and its id, which older exports leave out. */
import type { ContactDialect } from "../contact-dialect.ts";

export const zohoContacts: ContactDialect = {
  id: "zohoContacts",
  name: "Zoho CRM (Contacts)",
  ids: "zoho",
  signs: [
    ["contact owner", "account name", "email"],
    ["contact id", "account name", "email"],
    ["contact owner", "company name", "email"],
    ["contact owner", "last name", "email", "lead source"],
  ],
  columns: {
    "record id": "recordId",
    "contact id": "recordId",
    "first name": "givenName",
    "last name": "familyName",
    "contact name": "name",
    "account name": "organisation",
    "company name": "organisation",
    "account name.id": "organisationId",
    "account_name.id": "organisationId",
    "company name.id": "organisationId",
    email: "email",
    "secondary email": "email",
    title: "title",
    department: "department",
    phone: "phone",
    mobile: "phone",
    "contact owner": "owner",
    "mailing country": "region",
    tag: "labels",
    description: "notes",
    "lead source": "field",
  },
};
