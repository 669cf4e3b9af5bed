/** The one error that the database throws inside this folder; outside it is a value, see `attempt.ts`. */
import type { StorageFailure } from "../app/ports.ts";

export class StorageError extends Error {
  readonly code: StorageFailure["code"];
  readonly params: StorageFailure["params"];

  constructor(code: StorageFailure["code"], params: StorageFailure["params"], cause?: unknown) {
    super(code, { cause });
    this.name = "StorageError";
    this.code = code;
    this.params = params;
  }
}
