/** Somebody for whom files are encrypted: the public key of age that they gave. */
export interface Member {
  readonly id: string;
  readonly alias: string;
  /** `age1…` */
  readonly recipient: string;
  /** Milliseconds since the epoch. */
  readonly addedAt: number;
  /** When they left; files made later cannot be opened by them. Absent: they are there. */
  readonly leftAt?: number;
}
