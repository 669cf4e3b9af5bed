// @vitest-environment happy-dom
/** Recipients are read as they are entered; subject and text may change without anybody of ours hearing of it. */
import { describe, expect, it, vi } from "vitest";
import { countOnce } from "../../../lib/gmail-page/compose/count-once.ts";
import { watchRecipients } from "../../../lib/gmail-page/compose/watch-recipients.ts";
import { type Sightings, uncounted } from "../../../lib/gmail-page/drift-ledger.ts";
import { element, settled } from "../gmail-page-builder.ts";
import { type BuiltForm, buildChip, buildForm, buildOldForm } from "./compose-builder.ts";

function watched({ form }: BuiltForm, sightings: Sightings = uncounted) {
  const heard: (readonly string[])[] = [];
  const watch = watchRecipients(form, sightings, (addresses) => heard.push(addresses));
  watch.look();
  return { heard, watch };
}
const listOf = ({ form }: BuiltForm, name: string) => form.querySelector(`.anm[name=${name}] [role=listbox]`);

describe("the recipients of a mail that is being written", () => {
  it("are those of all fields, each once, in the order of the page", () => {
    const built = buildForm({
      to: ["b@x.example", "a@x.example"],
      cc: ["B@X.example"],
      bcc: ["c@x.example"],
    });
    expect(watched(built).heard).toEqual([["b@x.example", "a@x.example", "c@x.example"]]);
  });

  it("are told as one comes, another goes, and one is corrected", async () => {
    const built = buildForm({ to: ["a@x.example"] });
    const { heard } = watched(built);
    listOf(built, "cc")?.append(buildChip("b@x.example"));
    await settled();
    listOf(built, "to")?.replaceChildren();
    await settled();
    listOf(built, "cc")?.firstElementChild?.setAttribute("data-hovercard-id", "c@x.example");
    await settled();
    expect(heard.slice(1)).toEqual([["a@x.example", "b@x.example"], ["b@x.example"], ["c@x.example"]]);
  });

  it("are none where nobody is entered, and nobody hears of that", () => {
    expect(watched(buildForm()).heard).toEqual([]);
  });

  it("are read from hidden inputs and fields, too, as Gmail had them before 2021-10", async () => {
    const built = buildOldForm(['"Ana, Dr." <ana@x.example>', "bo@x.example"]);
    const { heard } = watched(built);
    built.form.querySelector("input[name=to]")?.setAttribute("value", "Ana <ana@y.example>");
    await settled();
    expect(heard).toEqual([
      ["ana@x.example", "bo@x.example"],
      ["ana@y.example", "bo@x.example"],
    ]);
  });

  it("are read from a plain field when the focus moves, as far as they are addresses", () => {
    const built = buildOldForm([]);
    const { heard, watch } = watched(built);
    const field = built.form.querySelector("textarea");
    if (field !== null) field.value = "Ana <ana@x.example>; bo@x.example, c";
    watch.look();
    expect(heard).toEqual([["ana@x.example", "bo@x.example"]]);
  });

  it("are no groups of contacts, no words, and no addresses longer than any", () => {
    const built = buildForm({
      to: ["4b1f0c", "", "a b@x.example", `${"a".repeat(320)}@x.example`, "ok@x.example"],
    });
    expect(watched(built).heard).toEqual([["ok@x.example"]]);
  });

  it("are at most a hundred", () => {
    const many = Array.from({ length: 150 }, (_, at) => `a${at}@x.example`);
    expect(watched(buildForm({ to: many })).heard[0]).toHaveLength(100);
  });

  it("are read where every class has another name", async () => {
    const built = buildForm({ to: ["a@x.example"], cc: ["b@x.example"] });
    for (const named of built.form.querySelectorAll("[class]")) named.className = "renamed";
    const { heard } = watched(built);
    built.form.querySelector("[name=bcc] [role=listbox]")?.append(buildChip("c@x.example"));
    await settled();
    expect(heard).toEqual([
      ["a@x.example", "b@x.example"],
      ["a@x.example", "b@x.example", "c@x.example"],
    ]);
  });

  it("are found again where Gmail has drawn the fields anew", async () => {
    const built = buildForm({ to: ["a@x.example"] });
    const { heard, watch } = watched(built);
    const anew = buildForm({ to: ["b@x.example"] }).form.querySelector(".GS");
    if (anew !== null) built.form.querySelector(".GS")?.replaceWith(anew);
    watch.look();
    listOf(built, "to")?.append(buildChip("c@x.example"));
    await settled();
    expect(heard.slice(1)).toEqual([["b@x.example"], ["b@x.example", "c@x.example"]]);
  });

  it("are nobody's business any more once the watch is stopped", async () => {
    const built = buildForm({ to: ["a@x.example"] });
    const { heard, watch } = watched(built);
    watch.stop();
    listOf(built, "to")?.append(buildChip("b@x.example"));
    await settled();
    expect(heard).toHaveLength(1);
  });
});

describe("what is typed elsewhere", () => {
  it("is not observed: the observed part holds neither subject nor text nor drafts that are saved", () => {
    const observe = vi.spyOn(MutationObserver.prototype, "observe");
    const built = buildForm({ to: ["a@x.example"] });
    watched(built);
    const targets = observe.mock.calls.map(([target]) => target);
    observe.mockRestore();
    expect(targets).toEqual([built.form.querySelector(".GS")]);
    for (const other of [built.text, built.subject, built.form.querySelector("[name=lts]")])
      expect(targets.some((target) => target.contains(other))).toBe(false);
  });

  it("keeps a form of a kind that we do not know from being observed, and that is counted", () => {
    const observe = vi.spyOn(MutationObserver.prototype, "observe");
    const record = vi.fn();
    const text = element("div", { contenteditable: "true" });
    const strange = { ...buildForm(), form: element("div", { class: "aoI" }, element("form", {}, text)) };
    expect(watched(strange, { record }).heard).toEqual([]);
    watched({ ...strange, form: element("div", { class: "aoI" }) }, { record });
    expect(observe).not.toHaveBeenCalled();
    observe.mockRestore();
    expect(record.mock.calls).toContainEqual(["compose-recipient-area", "missed"]);
  });
});

describe("what was seen of one mail", () => {
  it("is counted once a probe, and a miss only when it is missed again", () => {
    const record = vi.fn();
    const sightings = countOnce({ record });
    const seen = [
      "a found",
      "a found",
      "b missed",
      "c missed",
      "b missed",
      "b found",
      "c fellBack",
      "c missed",
    ];
    for (const one of seen) {
      const [probe = "", sighting] = one.split(" ");
      sightings.record(probe, sighting as "found");
    }
    expect(record.mock.calls).toEqual([
      ["a", "found"],
      ["b", "missed"],
      ["c", "fellBack"],
    ]);
  });
});
