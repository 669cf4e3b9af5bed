/** Contact records that are one client: the people of a house, or a person at a public mail service. */

export interface ContactGroup {
  /** Lines of the file that it was made from. */
  readonly lines: number[];
  /** Of the house; empty where the file names none. */
  organisation: string;
  /** Of the first person. */
  readonly person: string;
  /** As written, by canonical form, in the order of the file. */
  readonly addresses: Map<string, string>;
  /** Canonical; told by the file, or shared by its people and nobody else's in the file. */
  readonly domains: Set<string>;
  readonly recordIds: Set<string>;
  organisationId: string;
  notes: string;
  readonly fields: Map<string, string>;
}
