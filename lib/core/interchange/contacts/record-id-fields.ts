/** The client's own fields that hold the ids under which another program keeps it. */

/** Of the house; `ids` begins the names, such as `zoho`. */
export function houseField(ids: string): string {
  return `${ids}Id`;
}

/** Of its people, with spaces between them. */
export function recordField(ids: string): string {
  return `${ids}ContactIds`;
}

/** Of vCards, whose ids are those of the cards. */
export const vcardIds = "vcard";
