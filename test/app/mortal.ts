/** What a worker has of the outside, until it is killed. */
import type { BrowserPorts } from "../../entrypoints/background/browser-ports.ts";

/** The stores behind a counter that stops everything at `killAt`: a killed worker's promises never settle. */
export function mortal(
  ports: BrowserPorts,
  calls: { count: number; names: string[] },
  killAt: number,
  onKill: () => void,
): BrowserPorts {
  const guarded = [
    "rules",
    "settings",
    "revisions",
    "mirror",
    "snapshots",
    "backups",
    "backupFiles",
    "seen",
    "conversations",
    "marks",
    "drift",
    "everything",
    "others",
    "paint",
    "tabs",
    "alarms",
    "undo",
    "marks",
    "reminders",
    "notifications",
    "badge",
    "policies",
    "policySubscriptions",
    "shareLog",
    "subscriptions",
    "network",
    "seals",
  ];
  const entries = Object.entries(ports).map(([name, port]) => {
    if (!guarded.includes(name)) return [name, port];
    return [
      name,
      new Proxy(port as object, { get: (target, method) => counted(target, name, String(method)) }),
    ];
  });
  function counted(target: object, name: string, method: string) {
    return (...args: unknown[]) => {
      calls.count += 1;
      if (calls.count >= killAt) {
        onKill();
        return new Promise(() => {});
      }
      calls.names.push(`${name}.${method}`);
      return Reflect.apply(Reflect.get(target, method), target, args);
    };
  }
  return Object.fromEntries(entries) as BrowserPorts;
}
