// @vitest-environment happy-dom
/** What stands above every view: that something was lost and brought back, and that no file was saved for long. */
import "fake-indexeddb/auto";
import { describe, expect, it } from "vitest";
import { BackupNotice } from "../../entrypoints/options/backup-notice.tsx";
import { PageActionsContext } from "../../entrypoints/options/page-actions.ts";
import { type BackupSettings, defaultBackups } from "../../lib/core/backups/backup-settings.ts";
import { type BackupState, noBackups } from "../../lib/core/backups/backup-state.ts";
import { actions, at, buttonNamed } from "./backup-controls.ts";
import { press, show } from "./show.tsx";

const now = Date.UTC(2026, 10, 26, 12);

async function showNotices(state: Partial<BackupState>, backups: Partial<BackupSettings> = {}) {
  const acts = actions();
  const root = await show(
    <PageActionsContext.Provider value={acts}>
      <BackupNotice
        state={{ ...noBackups, ...state }}
        backups={{ ...defaultBackups, ...backups }}
        revision={5}
        reminds
        now={now}
      />
    </PageActionsContext.Provider>,
  );
  return { root, acts };
}

describe("what stands above every view", () => {
  const monthsAgo = now - 65 * 86_400_000;

  it("is nothing while all is well", async () => {
    const { root } = await showNotices({
      since: monthsAgo,
      file: { at: now, name: "a", revision: 4 },
    });
    expect(root.textContent).toBe("");
  });

  it("reminds of a backup file that is missing for long, and can be put off for a month", async () => {
    const { root, acts } = await showNotices({ since: monthsAgo });
    expect(root.textContent).toContain("No backup file for 65 days");
    await press(buttonNamed(root, "Not for now"));
    expect(acts.call).toHaveBeenCalledWith("settings.change", {
      change: { backups: { quietUntil: now + 30 * 86_400_000 } },
    });
  });

  it("tells what came back after a loss and what did not, until the user has read it", async () => {
    const restored = { at, from: "snapshot", clients: 12, rules: 3 } as const;
    const { root, acts } = await showNotices({ since: monthsAgo, restored });
    expect(root.textContent).toContain("clients: 12; rules: 3");
    expect(root.textContent).toContain("Not brought back: seen mail");
    await press(buttonNamed(root, "Understood"));
    expect(acts.call).toHaveBeenCalledWith("backup.seen", {});
  });
});
