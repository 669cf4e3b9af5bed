/** How much memory a tab or a worker holds once everything that can go is gone. */
import type { CDPSession } from "puppeteer-core";

const bytesPerMegabyte = 1_000_000;

/** Megabytes of JavaScript's heap, and of the browser's own for the document's nodes, after a full collection. */
export async function heapUsage(session: CDPSession): Promise<{ script: number; nodes: number }> {
  // The first collection lets go of nodes, the second of what only they held.
  await session.send("HeapProfiler.collectGarbage");
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize, embedderHeapUsedSize } = await session.send("Runtime.getHeapUsage");
  return { script: usedSize / bytesPerMegabyte, nodes: embedderHeapUsedSize / bytesPerMegabyte };
}
