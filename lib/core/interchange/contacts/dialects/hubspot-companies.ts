/** HubSpot, companies: the domain name is what it knows a company by. */
import type { ContactDialect } from "../contact-dialect.ts";

export const hubspotCompanies: ContactDialect = {
  id: "hubspotCompanies",
  name: "HubSpot (Companies)",
  ids: "hubspot",
  signs: [
    ["company name", "company domain name"],
    ["record id - company", "company name"],
    ["record id", "company name", "company owner"],
  ],
  columns: {
    "record id": "organisationId",
    "record id - company": "organisationId",
    "company name": "organisation",
    "company domain name": "domain",
    "company owner": "owner",
    "phone number": "phone",
    industry: "industry",
    "country/region": "region",
    "lifecycle stage": "field",
  },
};
