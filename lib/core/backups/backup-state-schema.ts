/** The state of backups where it is read from the database. */
import "../shared/zod-setup.ts";
import * as z from "zod/mini";

const time = z.number();
const count = z.int().check(z.nonnegative());

/** A part that makes no sense counts as none. */
export const backupStateSchema = z.object({
  since: z.catch(z.nullable(time), null),
  file: z.catch(z.nullable(z.object({ at: time, name: z.string(), revision: z.number() })), null),
  failed: z.catch(z.nullable(z.object({ at: time, code: z.string() })), null),
  restored: z.catch(
    z.nullable(z.object({ at: time, from: z.enum(["mirror", "snapshot"]), clients: count, rules: count })),
    null,
  ),
});
