/** What a column of a contact file can be read as. */

export const contactTargets = [
  "skip",
  "name",
  "givenName",
  "familyName",
  "organisation",
  "email",
  "domain",
  "phone",
  "labels",
  "notes",
  "title",
  "department",
  "industry",
  "region",
  "owner",
  "recordId",
  "organisationId",
  "groupMembers",
  "field",
  "own",
] as const;

/**
 * - `domain`: a web address or domain of the organisation itself
 * - `recordId`, `organisationId`: the ids under which the program that wrote the file keeps person and house
 * - `groupMembers`: the row is a group, and these are its members: their record ids or addresses
 * - `field`: kept as an own field under the column's own name
 * - `own`: a column of our own export; no other column can be one
 */
export type ContactTarget = (typeof contactTargets)[number];

/** Targets that are kept in the client's own fields, under this name. */
export const fieldTargets = [
  "phone",
  "labels",
  "title",
  "department",
  "industry",
  "region",
  "owner",
] as const;
