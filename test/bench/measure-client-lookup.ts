/** `client.lookup`: from the sender of a message to the client, among ten thousand with thirty thousand addresses. */
import { buildClientIndex, findClient } from "../../lib/core/clients/client-index.ts";
import type { MessageFacts } from "../../lib/core/message/facts.ts";
import { clientsOfSize } from "./clients-of-size.ts";
import { inventedDomain } from "./invented-names.ts";
import type { Measured } from "./measurement.ts";
import { percentile } from "./percentile.ts";
import { createRandom } from "./seeded-random.ts";
import { threadTime } from "./thread-time.ts";

const count = 10_000;
/** The clock of a thread is coarse: a batch takes many of its steps. */
const batch = 20_000;
const batches = 9;
/** The engine compiles what it runs often only after a while. */
const warmUp = 2;

export async function measureClientLookup(): Promise<readonly Measured[]> {
  const clients = clientsOfSize(count);
  const started = threadTime();
  const index = buildClientIndex(clients);
  const built = threadTime() - started;
  const own = { addresses: ["me@studio.example"], domains: ["studio.example"] };
  const times: number[] = [];
  let found = 0;
  for (let turn = 0; turn < warmUp + batches; turn += 1) {
    const messages = senders(turn);
    const before = threadTime();
    for (const facts of messages) if (findClient(index, facts, own) !== null) found += 1;
    if (turn >= warmUp) times.push(((threadTime() - before) * 1000) / batch);
  }
  const share = Math.round((100 * found) / ((warmUp + batches) * batch));
  return [
    {
      id: "client.lookup",
      value: percentile(times, 0.5),
      why: `${share} % have a client, by address, domain and subdomain in equal parts; canonical forms included; building the index took ${built.toFixed(0)} ms`,
    },
  ];
}

/** Never the same twice, so that nothing remembered helps. */
function senders(turn: number): readonly MessageFacts[] {
  const random = createRandom(turn + 1);
  return Array.from({ length: batch }, (_, at): MessageFacts => {
    const domain = inventedDomain(random.below(count));
    const hosts = [`partner-${domain}`, domain, `eu.mail.${domain}`, `stranger-${domain}`];
    const local = at % 4 === 0 ? "office" : `person${turn}.${at}`;
    return { id: `${turn}-${at}`, from: { name: "", address: `${local}@${hosts[at % 4]}` } };
  });
}
