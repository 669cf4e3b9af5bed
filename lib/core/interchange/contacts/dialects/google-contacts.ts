/** Google Contacts: the header since 2024 (`First Name`, `Label`) and the one before (`Given Name`, `Type`). */
import type { ContactDialect } from "../contact-dialect.ts";

export const googleContacts: ContactDialect = {
  id: "google",
  name: "Google Contacts",
  signs: [
    ["e-mail # - label", "e-mail # - value"],
    ["e-mail # - type", "e-mail # - value"],
    ["organization name", "first name", "labels"],
    ["group membership", "given name"],
  ],
  columns: {
    name: "name",
    "first name": "givenName",
    "last name": "familyName",
    "given name": "givenName",
    "family name": "familyName",
    "organization name": "organisation",
    "organization # - name": "organisation",
    "organization title": "title",
    "organization # - title": "title",
    "organization department": "department",
    "organization # - department": "department",
    "e-mail # - value": "email",
    "phone # - value": "phone",
    "address # - region": "region",
    labels: "labels",
    "group membership": "labels",
    notes: "notes",
  },
};
