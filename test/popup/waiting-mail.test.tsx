// @vitest-environment happy-dom
/** What waits, in the popup. */
import { act } from "preact/test-utils";
import { expect, it } from "vitest";
import { WaitingMail } from "../../entrypoints/popup/waiting-mail.tsx";
import type { Call } from "../../lib/messaging/call.ts";
import type { QueueStand } from "../../lib/messaging/page-answers.ts";
import { show } from "../options/show.tsx";

const none = { urgent: 0, high: 0, normal: 0, low: 0, waiting: 0, overdue: 0, today: 0 };
const stand: QueueStand = { revision: 1, counts: { ...none, urgent: 2, waiting: 1200, overdue: 3 }, asOf: 0 };

async function shown(answer: unknown): Promise<HTMLElement> {
  const call = (async () => answer) as unknown as Call;
  const root = await show(<WaitingMail account="me+x@x.example" call={call} />);
  await act(() => undefined);
  return root;
}

it("is counted, and leads to Gmail and to the reminders", async () => {
  const root = await shown({ ok: true, value: stand });
  expect([...root.querySelectorAll("dl > div")].map(({ textContent }) => textContent)).toEqual([
    "Urgent2",
    "Waiting1,200",
    "Overdue3",
  ]);
  expect([...root.querySelectorAll("a")].map((link) => link.getAttribute("href"))).toEqual([
    "https://mail.google.com/mail/?authuser=me%2Bx%40x.example#inbox",
    "/options.html#reminders",
  ]);
});

it("is not spoken of where nobody can count it", async () => {
  expect((await shown({ ok: false, code: "storage.failed", params: {} })).textContent).toBe("");
  expect((await shown({ ok: true, value: { ...stand, asOf: null } })).textContent).toBe("");
});
