// @vitest-environment happy-dom
/** Code for somebody who uses the page: not loaded with it, but at the first sign of them. */
import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { useSoon } from "../../components/use-soon.ts";
import { pressKey, show, showIn } from "../options/show.tsx";

const load = vi.fn(async () => "code");

function Page() {
  return <p>{useSoon(load) ?? "nothing"}</p>;
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  load.mockClear();
});

describe("code that is wanted soon", () => {
  it("is not loaded with the page, but at the first key, and once", async () => {
    const root = await show(<Page />);
    expect(load).not.toHaveBeenCalled();
    await pressKey(root, "n");
    await pressKey(root, "n");
    expect(root.textContent).toBe("code");
    expect(load).toHaveBeenCalledTimes(1);
  });

  it("is loaded when the page has rested a while, too", async () => {
    const root = await show(<Page />);
    await act(() => vi.advanceTimersByTimeAsync(3_000).then(() => undefined));
    expect(root.textContent).toBe("code");
  });

  it("is not loaded any more for a view that is gone", async () => {
    const root = await show(<Page />);
    await showIn(root, <p>Another</p>);
    await act(() => vi.advanceTimersByTimeAsync(3_000).then(() => undefined));
    await pressKey(root, "n");
    expect(load).toHaveBeenCalledTimes(0);
  });
});
