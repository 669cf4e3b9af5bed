// @vitest-environment happy-dom
/** Strips on mails that are being written: the answer that is shown is that to what is entered now. */
import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type ComposeStrips, createComposeStrips } from "../../../entrypoints/gmail-panels/compose-strips.ts";
import { refusal } from "../../../lib/core/shared/outcome.ts";
import { uncounted } from "../../../lib/gmail-page/drift-ledger.ts";
import { translateGmail } from "../../../lib/i18n/gmail/translate-gmail.ts";
import { createCaller } from "../../../lib/messaging/call.ts";
import { type CheckedRecipients, recipientAnswers } from "../../../lib/messaging/recipient-answers.ts";
import { type BuiltForm, buildChip, buildForm } from "../../gmail-page/compose/compose-builder.ts";

let built: BuiltForm;
let ending: AbortController;
let strips: ComposeStrips;
let revision: number | null;
let language: "en" | "zh_CN";
/** The background: what it is asked and what it says; `null`: nothing. */
const check = vi.fn<(addresses: readonly string[]) => Promise<CheckedRecipients | null>>();

const answer = (names: readonly string[], over: Partial<CheckedRecipients> = {}): CheckedRecipients => ({
  revision: 1,
  off: null,
  clients: names.map((name) => ({ id: name, name, tier: "key", colour: "#e8710a" })),
  warnings: [],
  ...over,
});
const warning = { code: "severalClients", clients: ["A", "B"] } as const;
const settled = () =>
  act(() => new Promise<void>((resolve) => setTimeout(() => requestAnimationFrame(() => resolve()))));
const hosts = () => [...document.querySelectorAll("[data-clientele=compose]")];
const texts = () =>
  hosts().map((host) =>
    [...(host.shadowRoot?.querySelectorAll(".said") ?? [])].map(({ textContent }) => textContent).join(""),
  );
const listOf = ({ form }: BuiltForm) => form.querySelector(".anm[name=to] [role=listbox]");

beforeEach(() => {
  check.mockReset().mockResolvedValue(answer(["Acme"]));
  ending = new AbortController();
  [revision, language] = [1, "en"];
  built = buildForm({ to: ["a@acme.example"] });
  document.body.replaceChildren(built.form);
  const parts = {
    window,
    surroundings: {
      signal: ending.signal,
      look: () => ({ theme: "light" as const, isCompact: false, words: translateGmail(language) }),
      rowContext: () => {
        throw new Error("not asked for");
      },
    },
    sightings: uncounted,
    account: "me@x.example",
    revision: () => revision,
  };
  const send = async (packet: unknown) => {
    const value = await check((packet as { request: { addresses: string[] } }).request.addresses);
    return value === null ? refusal("background.failed") : { ok: true, value };
  };
  strips = createComposeStrips(parts, createCaller(send, recipientAnswers));
});
afterEach(() => ending.abort());

describe("a mail that is being written", () => {
  it("has one strip, with what was said of its recipients, and asks once however often the focus moves", async () => {
    for (let times = 0; times < 3; times += 1) strips.focused(built.form);
    await settled();
    expect(texts()).toEqual(["Acme, Key"]);
    expect(check.mock.calls).toEqual([[["a@acme.example"]]]);
  });

  it("has none where nothing is to be said, nothing was answered, or nobody is entered", async () => {
    for (const silent of [answer([]), null, answer([], { off: "paused" })]) {
      check.mockResolvedValue(silent);
      strips.focused(built.form);
      listOf(built)?.append(buildChip(`${Math.random()}@acme.example`));
      await settled();
      expect(hosts()).toEqual([]);
    }
    check.mockResolvedValue(answer(["Acme"]));
    listOf(built)?.append(buildChip("last@acme.example"));
    await settled();
    expect(hosts()).toHaveLength(1);
    listOf(built)?.replaceChildren();
    await settled();
    expect(hosts()).toEqual([]);
  });

  it("shows no answer that was overtaken by another question", async () => {
    const late = Promise.withResolvers<CheckedRecipients>();
    check.mockReturnValueOnce(late.promise);
    strips.focused(built.form);
    check.mockResolvedValue(answer(["Bolt"]));
    listOf(built)?.append(buildChip("b@bolt.example"));
    await settled();
    late.resolve(answer(["Acme"]));
    await settled();
    expect(texts()).toEqual(["Bolt, Key"]);
  });

  it("gets its strip again where Gmail has drawn its text anew", async () => {
    strips.focused(built.form);
    await settled();
    hosts()[0]?.remove();
    strips.focused(built.form);
    expect(texts()).toEqual(["Acme, Key"]);
    expect(check).toHaveBeenCalledOnce();
  });
});

describe("a warning that was dismissed", () => {
  const dismiss = () => act(() => hosts()[0]?.shadowRoot?.querySelector("button")?.click());

  it("is not said again on this mail, but on another one", async () => {
    check.mockResolvedValue(answer(["A", "B"], { warnings: [warning] }));
    strips.focused(built.form);
    await settled();
    expect(texts()[0]).toContain("several clients");
    await dismiss();
    listOf(built)?.append(buildChip("b@acme.example"));
    await settled();
    expect(texts()).toEqual(["A, KeyB, Key"]);
    const other = buildForm({ to: ["a@acme.example"] });
    document.body.append(other.form);
    strips.focused(other.form);
    await settled();
    expect(texts()[1]).toContain("several clients");
  });
});

describe("changes elsewhere", () => {
  it("a new revision is asked about once, and the language is followed", async () => {
    strips.focused(built.form);
    await settled();
    revision = 2;
    check.mockResolvedValue(answer(["Renamed"], { revision: 2 }));
    for (let times = 0; times < 3; times += 1) strips.follow();
    await settled();
    expect(texts()).toEqual(["Renamed, Key"]);
    expect(check).toHaveBeenCalledTimes(2);
    language = "zh_CN";
    strips.follow();
    expect(texts()).toEqual(["Renamed, 重点"]);
    expect(check).toHaveBeenCalledTimes(2);
  });

  it("an answer that is newer than what the page knows is not asked for again and again", async () => {
    check.mockResolvedValue(answer(["Acme"], { revision: 7 }));
    strips.focused(built.form);
    await settled();
    for (let times = 0; times < 3; times += 1) strips.follow();
    await settled();
    expect(check).toHaveBeenCalledOnce();
  });

  it("a closed window is let go, and nothing is left when all ends", async () => {
    strips.focused(built.form);
    await settled();
    const before = hosts();
    built.form.remove();
    strips.follow();
    expect(before[0]?.isConnected).toBe(false);
    const other = buildForm({ to: ["a@acme.example"] });
    document.body.append(other.form);
    strips.focused(other.form);
    await settled();
    expect(hosts()).toHaveLength(1);
    ending.abort();
    expect(hosts()).toEqual([]);
    listOf(other)?.append(buildChip("b@acme.example"));
    strips.focused(other.form);
    await settled();
    expect(hosts()).toEqual([]);
    expect(check).toHaveBeenCalledTimes(2);
  });
});
