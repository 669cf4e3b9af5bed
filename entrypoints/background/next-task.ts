/** Waits until what has arrived meanwhile had its turn. Timers would do, but browsers keep nested ones waiting for 4 ms each. */

export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port2.onmessage = () => {
      port2.close();
      resolve();
    };
    port1.postMessage(null);
  });
}
