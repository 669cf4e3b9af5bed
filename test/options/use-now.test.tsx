// @vitest-environment happy-dom
/** The time of the view of reminders: what comes due is said to be, as soon as the view is told of it. */
import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { useNow } from "../../entrypoints/options/views/reminders/use-now.ts";

function Time({ shown }: { readonly shown: readonly string[] }) {
  return <output>{useNow(shown)}</output>;
}
const root = document.createElement("div");
const show = (shown: readonly string[]) => act(() => render(<Time shown={shown} />, root));

beforeEach(() => vi.useFakeTimers({ now: 1_000 }));
afterEach(() => {
  render(null, root);
  vi.useRealTimers();
});

it("goes on by itself, and is told anew with what is shown", async () => {
  const before = ["coming"];
  await show(before);
  vi.setSystemTime(6_000);
  await show(before);
  expect(root.textContent).toBe("1000");
  await show(["due"]);
  expect(root.textContent).toBe("6000");
  await act(() => void vi.advanceTimersByTime(60_000));
  expect(Number(root.textContent)).toBeGreaterThan(30_000);
});
