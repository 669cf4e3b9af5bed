/** What differs between the versions of vCard that we write. */
export interface VcardLayout {
  readonly id: string;
  /** The same in every language. */
  readonly name: string;
  readonly version: "3.0" | "4.0";
  /** How a card says that it is a house and not a person. */
  readonly house: string;
  /** Properties of a card that is a group, and the one that names a member. */
  readonly group: string;
  readonly member: string;
  /** 3.0 takes no card without it; 4.0 can do without. */
  readonly needsN: boolean;
}
