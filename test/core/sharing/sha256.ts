/** The hash that the pages give to whoever composes a document. */
import { createHash } from "node:crypto";

export async function sha256(text: string): Promise<string> {
  return createHash("sha256").update(text, "utf8").digest("hex");
}
