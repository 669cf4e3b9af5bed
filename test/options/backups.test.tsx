// @vitest-environment happy-dom
/** The view of backups: what a snapshot would change is seen first, what is deleted can be taken back, and files need the browser's leave. */
// Live queries look at what a browser has.
import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { PageActionsContext } from "../../entrypoints/options/page-actions.ts";
import { FileSection } from "../../entrypoints/options/views/share/backups/file-section.tsx";
import { SnapshotSection } from "../../entrypoints/options/views/share/backups/snapshot-section.tsx";
import { type BackupSettings, defaultBackups } from "../../lib/core/backups/backup-settings.ts";
import { type BackupState, noBackups } from "../../lib/core/backups/backup-state.ts";
import type { Snapshot } from "../../lib/core/backups/snapshot.ts";
import { readRuleSet } from "../../lib/core/interchange/read-rule-set.ts";
import type { RuleSet } from "../../lib/core/rules/rule-set.ts";
import { defaultSettings } from "../../lib/core/settings/settings.ts";
import { createRuleSetStore } from "../../lib/storage/rule-set-store.ts";
import { createSnapshotStore } from "../../lib/storage/snapshot-store.ts";
import { fakeDirectory } from "../storage/fake-directory.ts";
import { client, freshDatabase, rule, ruleSet } from "../storage/fresh-database.ts";
import { actions, at, buttonNamed } from "./backup-controls.ts";
import { choose, one, press, show, type } from "./show.tsx";

const before = ruleSet({ clients: [client("a"), client("b")], rules: [rule("r")] });
const present = ruleSet({ clients: [client("a", { name: "Renamed" })], rules: [rule("r"), rule("s")] });
const snapshot: Snapshot = { at, reason: "import", revision: 3, set: before, settings: defaultSettings };

async function showSnapshots(kept: readonly Snapshot[], damage: (text: string) => string = (text) => text) {
  const directory = fakeDirectory();
  const store = createSnapshotStore(directory.open);
  for (const each of kept) await store.keep(each);
  for (const [name, text] of directory.files) directory.files.set(name, damage(text));
  const acts = actions({ ok: true, value: { revision: 8, inverse: { kind: "set.replace", set: present } } });
  const heads = await store.list();
  const database = freshDatabase();
  await database.open();
  const root = await show(
    <PageActionsContext.Provider value={acts}>
      <SnapshotSection
        set={present}
        followed={[]}
        revision={7}
        settings={{ ...defaultSettings, alias: "Mia" }}
        accounts={[]}
        database={database}
        store={store}
        snapshots={{ heads, lookAgain: async () => {} }}
        hasPlace
      />
    </PageActionsContext.Provider>,
  );
  const look = async () => {
    await press(buttonNamed(root, "Look at the snapshot of Nov 20, 9:30 AM"));
    await vi.waitFor(() => expect(root.querySelector("h3") ?? acts.tell.mock.calls[0]).toBeTruthy());
  };
  return { root, acts, look, id: heads[0]?.id ?? "" };
}

describe("a snapshot", () => {
  it("stands in the list with its day, its reason and what it holds", async () => {
    const { root } = await showSnapshots([snapshot]);
    const cells = [...root.querySelectorAll("tbody tr > *")].map((cell) => cell.textContent);
    expect(cells.slice(0, 4)).toEqual(["Nov 20, 9:30 AM", "Before an import", "2", "1"]);
  });

  it("says what going back would change before anything is written, and takes the reader there", async () => {
    const { root, acts, look } = await showSnapshots([snapshot]);
    await look();
    await vi.waitFor(() => expect(root.querySelector(".change-table")).not.toBeNull());
    const rows = [...root.querySelectorAll(".change-table tbody tr")].map((row) =>
      [...row.children].map((cell) => cell.textContent),
    );
    expect(rows).toEqual([
      ["Clients", "1", "1", "0"],
      ["Rules", "0", "0", "1"],
    ]);
    expect(document.activeElement).toBe(one(root, "h3"));
    expect(acts.call).not.toHaveBeenCalled();
  });

  it("takes the place of the present set in one step that can be undone, and the log says who did it", async () => {
    const { root, acts, look } = await showSnapshots([snapshot]);
    await look();
    await press(buttonNamed(root, "Restore this snapshot"));
    const params = { at, clients: 2, rules: 1 };
    expect(acts.call).toHaveBeenCalledWith("import.take", {
      ...{ set: before, seen: 7, base: null },
      log: { at: expect.any(Number), who: "Mia", what: "restored", where: null, params },
    });
    await vi.waitFor(() => expect(acts.tell).toHaveBeenCalled());
    const toast = acts.tell.mock.calls[0]?.[0];
    expect(toast).toMatchObject({ kind: "done", text: "Restored as it was on Nov 20, 9:30 AM" });
    toast.action.run();
    expect(acts.call).toHaveBeenLastCalledWith(
      "import.take",
      expect.objectContaining({ set: present, seen: 8 }),
    );
    expect(root.querySelector("h3")).toBeNull();
  });

  it("that is damaged says so, and the page stays", async () => {
    const { root, acts, look } = await showSnapshots([snapshot], (text) => text.slice(0, -30));
    await look();
    expect(acts.tell).toHaveBeenCalledWith({ kind: "failed", text: expect.stringContaining("damaged") });
    expect(root.querySelectorAll("tbody tr")).toHaveLength(1);
  });

  it("is deleted at once, and comes back from the toast", async () => {
    const { root, acts, id } = await showSnapshots([snapshot]);
    await press(buttonNamed(root, "Delete the snapshot of Nov 20, 9:30 AM"));
    expect(acts.call).toHaveBeenCalledWith("backup.delete", { id, isDeleted: true });
    await vi.waitFor(() => expect(acts.tell).toHaveBeenCalled());
    acts.tell.mock.calls[0]?.[0].action.run();
    expect(acts.call).toHaveBeenCalledWith("backup.delete", { id, isDeleted: false });
  });
});

describe("no snapshot", () => {
  it("is said in words, with the button to make one", async () => {
    const { root } = await showSnapshots([]);
    expect(one(root, ".notice.empty").textContent).toContain("No snapshot yet");
    expect(buttonNamed(root, "Make a snapshot now").disabled).toBe(false);
  });
});

interface FilesShown {
  readonly state?: BackupState;
  readonly leave?: boolean;
  readonly set?: RuleSet;
}

async function showFiles(
  backups: Partial<BackupSettings>,
  { state = noBackups, leave = true, set }: FilesShown = {},
) {
  const database = freshDatabase();
  if (set !== undefined) await createRuleSetStore(database).save(set, 5);
  const acts = actions();
  const request = vi.fn(async () => leave);
  const root = await show(
    <PageActionsContext.Provider value={acts}>
      <FileSection
        database={database}
        backups={{ ...defaultBackups, ...backups }}
        state={state}
        permission={{ granted: false, request }}
        onMade={async () => {}}
      />
    </PageActionsContext.Provider>,
  );
  return { root, acts, request };
}

describe("a file that the user saves", () => {
  const blobs: Blob[] = [];
  const button = (root: HTMLElement) => buttonNamed(root, "Save a backup file");
  beforeEach(() => {
    blobs.length = 0;
    vi.spyOn(URL, "createObjectURL").mockImplementation((blob) => `blob:${blobs.push(blob as Blob)}`);
    vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => {});
  });
  afterEach(() => vi.restoreAllMocks());

  it("is made of what there is, where no snapshot can be", async () => {
    const { root, acts } = await showFiles({}, { set: before });
    await press(button(root));
    await vi.waitFor(() => expect(acts.tell).toHaveBeenCalled());
    expect(acts.tell).toHaveBeenCalledWith({ kind: "done", text: expect.stringMatching(/^Saved as /) });
    expect(readRuleSet((await blobs[0]?.text()) ?? "")).toMatchObject({ ok: true, set: before });
    expect(acts.call).toHaveBeenCalledWith("backup.saved", { name: expect.any(String), revision: 5 });
  });

  it("is refused in words where it could never be read back", async () => {
    const notes = "n".repeat(9000);
    const clients = Array.from({ length: 1000 }, (_, n) => client(`c${n}`, { notes }));
    const { root, acts } = await showFiles({}, { set: ruleSet({ clients }) });
    await press(button(root));
    await vi.waitFor(() => expect(acts.tell).toHaveBeenCalled());
    expect(acts.tell).toHaveBeenCalledWith({ kind: "failed", text: expect.stringContaining("8 MB") });
    expect(blobs).toEqual([]);
    expect(acts.call).not.toHaveBeenCalled();
  });

  it("is not made where there is nothing to keep", async () => {
    const { root, acts } = await showFiles({});
    await press(button(root));
    await vi.waitFor(() => expect(acts.tell).toHaveBeenCalled());
    expect(acts.tell).toHaveBeenCalledWith({
      kind: "failed",
      text: expect.stringContaining("nothing to keep"),
    });
  });
});

describe("files that save themselves", () => {
  it("are switched on once the browser agrees, and the first one is made at once", async () => {
    const { root, acts, request } = await showFiles({});
    await choose(one(root, "select"), "weekly");
    expect(request).toHaveBeenCalledTimes(1);
    await vi.waitFor(() => expect(acts.call).toHaveBeenCalledWith("backup.make", {}));
    expect(acts.call).toHaveBeenCalledWith("settings.change", {
      change: { backups: { rhythm: "weekly" } },
    });
  });

  it("stay off where the browser says no, with the way out", async () => {
    const { root, acts } = await showFiles({}, { leave: false });
    await choose(one(root, "select"), "weekly");
    await vi.waitFor(() => expect(root.querySelector(".notice")).not.toBeNull());
    expect(one<HTMLSelectElement>(root, "select").value).toBe("never");
    expect(acts.call).not.toHaveBeenCalled();
  });

  it("are switched off without asking anybody", async () => {
    const { root, request } = await showFiles({ rhythm: "daily" });
    await choose(one(root, "select"), "never");
    expect(request).not.toHaveBeenCalled();
  });

  it("say that the browser no longer lets them, and why the last one failed", async () => {
    const failed = { at, code: "backup.notWritten" };
    const { root } = await showFiles({ rhythm: "daily" }, { state: { ...noBackups, failed }, leave: false });
    const said = [...root.querySelectorAll(".notice")].map((notice) => notice.textContent).join(" ");
    expect(said).toContain("It was tried on Nov 20, 9:30 AM. The browser could not write the file.");
    expect(said).toContain("Your browser does not let Clientele save files by itself");
  });

  it("are never saved outside of the downloads: such a folder is said and not kept", async () => {
    const { root, acts } = await showFiles({ rhythm: "daily" });
    const [folder, keep] = [...root.querySelectorAll("input")];
    if (folder === undefined || keep === undefined) throw new Error("two fields are missing");
    await type(folder, "../elsewhere");
    await type(keep, "0");
    expect(root.querySelectorAll(".error")).toHaveLength(2);
    expect(acts.call).not.toHaveBeenCalled();
    await type(folder, " Work/Backups ");
    expect(acts.call).toHaveBeenCalledWith("settings.change", {
      change: { backups: { folder: "Work/Backups" } },
    });
  });
});
