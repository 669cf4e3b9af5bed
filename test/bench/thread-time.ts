/**
 * The clock of the measurements that run in Node alone: the time for which this
 * thread had a core. On a quiet machine it is the time on the wall; beside other
 * work it does not count the waiting.
 */

/** Milliseconds since some moment. */
export function threadTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}
