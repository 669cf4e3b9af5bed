/** An id for something the user just made. */
import { uuidV7 } from "../../lib/core/shared/uuid-v7.ts";

export function newId(): string {
  return uuidV7(Date.now(), crypto.getRandomValues(new Uint8Array(10)));
}
