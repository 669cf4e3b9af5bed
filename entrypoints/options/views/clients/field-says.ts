/** What is said beside a field. Errors keep the draft from being saved, notes do not. */
export interface FieldSays {
  readonly errors: readonly string[];
  readonly notes: readonly string[];
}
