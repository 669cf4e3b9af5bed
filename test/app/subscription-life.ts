/** A worker that follows a set, and a publisher who publishes it: for tests of everything that happens to both. */
import { expect } from "vitest";
import type { Subscription } from "../../lib/core/sharing/subscription.ts";
import { client, rule, ruleSet } from "../storage/fresh-database.ts";
import { answerOf, makeTestKey, type Publishing, signedFile } from "./publisher.ts";
import { createWorld, me, startWorker, type Worker, type World } from "./world.ts";

export const address = "https://rules.example/team.json";

/** The publisher's key, and one that nobody knows. */
export const [key, otherKey] = [await makeTestKey(), await makeTestKey()];

export async function publish(world: World, parts: Partial<Publishing> = {}): Promise<void> {
  world.web.set(address, answerOf(await signedFile({ keys: [key], at: world.now, ...parts })));
}

/** The only one that there is. */
export async function subscription({ ports }: Worker): Promise<Subscription> {
  const all = await ports.subscriptions.load();
  if (!all.ok || all.value[0] === undefined) throw new Error("Nothing is followed.");
  expect(all.value).toHaveLength(1);
  return all.value[0];
}

/** Labels of a mail with this subject. */
export async function labelsOf(worker: Worker, subject: string): Promise<readonly string[]> {
  const facts = [{ id: "m", from: { address: "x@a.example" }, subject }];
  const answer = await worker.ask("messages.decide", { account: me, facts });
  if (!answer.ok) throw new Error(answer.code);
  return answer.value.decided.flatMap(({ decision }) => decision.labels);
}

export async function accept(worker: Worker): Promise<void> {
  const { id, pending } = await subscription(worker);
  const hash = pending?.head.hash ?? "";
  expect(await worker.ask("subscription.consent", { id, hash, accept: true })).toMatchObject({ ok: true });
}

/** A user with rules of their own who follows the set at `address`. */
export async function follows(parts: Partial<Publishing> = {}): Promise<{ world: World; worker: Worker }> {
  const world = createWorld();
  const worker = startWorker(world);
  const own = ruleSet({ clients: [client("a")], rules: [rule("own")] });
  await worker.ask("rules.edit", { edit: { kind: "set.replace", set: own } });
  await publish(world, parts);
  expect(await worker.ask("subscription.add", { address })).toMatchObject({ ok: true });
  await accept(worker);
  await worker.settled();
  return { world, worker };
}

export async function check(worker: Worker) {
  const { id } = await subscription(worker);
  return await worker.ask("subscription.check", { id });
}
