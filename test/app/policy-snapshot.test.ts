/** What a company policy fixes lies over the user's settings, and is no part of what a snapshot keeps of them. */
import { expect, it } from "vitest";
import { rule } from "../storage/fresh-database.ts";
import { createWorld, startWorker } from "./world.ts";

it("a snapshot keeps what the user chose, not what the policy says instead", async () => {
  const world = createWorld();
  await startWorker(world).ask("settings.change", { change: { language: "en", keepDays: 365 } });
  world.policy = { given: { settings: { language: "zh_CN", keepDays: 30 } } };
  const worker = startWorker(world);
  await worker.wake();
  await worker.settled();
  await worker.ask("rules.edit", { edit: { kind: "rule.save", rule: rule("r") } });
  await worker.ask("backup.make", {});
  const [newest] = await worker.ports.snapshots.list();
  const kept = await worker.ports.snapshots.read(newest?.id ?? "");
  expect(kept?.settings).toMatchObject({ language: "en", keepDays: 365 });
});
