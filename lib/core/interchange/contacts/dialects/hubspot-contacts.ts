/** HubSpot, contacts. */
import type { ContactDialect } from "../contact-dialect.ts";

export const hubspotContacts: ContactDialect = {
  id: "hubspotContacts",
  name: "HubSpot (Contacts)",
  ids: "hubspot",
  signs: [
    ["record id - contact", "email"],
    ["record id", "email", "lead status"],
    // Zoho has a record id and an owner, too, but calls the phone number otherwise.
    ["record id", "email", "contact owner", "phone number"],
    ["record id", "email", "associated company"],
    ["record id", "email", "lifecycle stage"],
  ],
  columns: {
    "record id": "recordId",
    "record id - contact": "recordId",
    "first name": "givenName",
    "last name": "familyName",
    email: "email",
    "additional email addresses": "email",
    "phone number": "phone",
    "mobile phone number": "phone",
    "job title": "title",
    "company name": "organisation",
    "associated company": "organisation",
    "primary associated company id": "organisationId",
    "associated company ids (primary)": "organisationId",
    "contact owner": "owner",
    industry: "industry",
    "country/region": "region",
    "lead status": "field",
    "lifecycle stage": "field",
  },
};
