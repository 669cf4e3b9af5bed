/**
 * What every wake, every alarm and every change does about reminders: looks at what has changed since,
 * at everything once a day and where rules or settings are others, and shows what is due, once.
 */
import type { ReminderProgress } from "./conversation-ports.ts";
import {
  lookedBy,
  readRules,
  readSettings,
  reconcileAll,
  reconcileTouched,
  restMs,
} from "./reconcile-reminders.ts";
import { remind } from "./remind.ts";
import type { ReminderPorts } from "./reminder-ports.ts";
import { reported } from "./reported.ts";

const dayMs = 86_400_000;
/** Closed ones are known so long, so that the same cause is not told of again. */
const keptMs = 90 * dayMs;

export async function catchUpReminders(ports: ReminderPorts): Promise<void> {
  ports.told.forget();
  await lookAtTouched(ports);
  if (!(await lookAtAll(ports))) return;
  await ports.queue(() => remind(ports));
}

/** After an edit. While edits go on everything is looked at once a minute; the alarm comes for the last of them. */
export async function catchUpAfterEdit(ports: ReminderPorts): Promise<void> {
  const progress = await ports.reminders.progress();
  const ago = ports.clock.now() - ((progress.ok && progress.value.all?.at) || 0);
  await (ago >= 0 && ago < restMs ? lookAtTouched(ports) : catchUpReminders(ports));
}

async function lookAtTouched(ports: ReminderPorts): Promise<void> {
  await reconcileTouched(ports);
  await ports.queue(() => remind(ports));
}

/**
 * After mail or a list was seen, once for all that is seen within a moment: nobody who asks for a decision
 * waits behind it. What was seen is noted before (`touchConversations`), so a worker that is killed
 * meanwhile leaves it to the next one.
 */
export function remindSoon(ports: ReminderPorts): void {
  ports.soon(() => void reported(ports.report, "reminders.soon", () => remindOfTouched(ports), undefined));
}

/** The look at conversations that changed alone, and at all reminders only where one of them changed or is due. */
async function remindOfTouched(ports: ReminderPorts): Promise<void> {
  const isOther = await reconcileTouched(ports);
  await ports.queue(async () => {
    if (isOther || (await isTimeOrSooner(ports))) await remind(ports);
  });
}

/** At once, after what the user did. Never rejects: that is done, whatever becomes of this. */
export function remindNow(ports: ReminderPorts): Promise<void> {
  return reported(ports.report, "reminders.now", () => lookAtTouched(ports), undefined);
}

/** One is due, or we are woken too late for what was just seen. */
async function isTimeOrSooner({ reminders, clock }: ReminderPorts): Promise<boolean> {
  const progress = await reminders.progress();
  if (!progress.ok) return false;
  const { nextAt, changesAt = Number.POSITIVE_INFINITY } = progress.value;
  if (nextAt === undefined) return true;
  const planned = nextAt ?? Number.POSITIVE_INFINITY;
  return planned <= clock.now() || changesAt < planned;
}

/**
 * What was kept is tidied when the last client and the last rule are gone, too. Where nothing was, nothing
 * is noted, so that "forget everything" leaves nothing.
 */
async function hasAny({ reminders, report }: ReminderPorts, { all, touched }: ReminderProgress) {
  if (all !== null || Object.keys(touched).length > 0) return true;
  const active = await reminders.active();
  if (active.ok) return active.value.length > 0;
  report(active.failure.code, "reminders.active");
  return false;
}

/** @returns whether it was time for that, and all went well */
async function lookAtAll(ports: ReminderPorts): Promise<boolean> {
  const { reminders, clock, report, queue } = ports;
  const present = await readSettings(ports);
  const progress = await reminders.progress();
  if (present === null || !progress.ok) return false;
  const by = lookedBy(present);
  const { all } = progress.value;
  const at = clock.now();
  // A clock that was put back says nothing about how long ago it was.
  if (all !== null && all.by === by && at >= all.at && at - all.at < dayMs) return false;
  const rules = await readRules(ports, present);
  if (rules === null) return false;
  const isEmpty = rules.clients === 0 && rules.rules === 0;
  if (isEmpty && !(await hasAny(ports, progress.value))) return false;
  if (!(await reconcileAll(ports, { settings: present.settings, rules }))) return false;
  return await queue(async () => {
    const latest = await reminders.progress();
    if (!latest.ok) return false;
    // Meanwhile more has changed than could be noted: everything is looked at again.
    if (all !== null && latest.value.all === null) return true;
    const noted = await reminders.setProgress({ ...latest.value, all: { at, by } });
    const forgot = await reminders.expire(at - keptMs);
    for (const done of [noted, forgot]) if (!done.ok) report(done.failure.code, "reminders.lookAtAll");
    return noted.ok;
  });
}
