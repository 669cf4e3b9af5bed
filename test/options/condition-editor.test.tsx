// @vitest-environment happy-dom
/** The condition of a rule, edited as text and as rows. */
import { useState } from "preact/hooks";
import { beforeEach, describe, expect, it } from "vitest";
import { BuilderNamesContext } from "../../entrypoints/options/views/rules/builder/builder-names.ts";
import { ConditionEditor } from "../../entrypoints/options/views/rules/condition-editor.tsx";
import { draftTrees } from "../../entrypoints/options/views/rules/draft-trees.ts";
import { useConditionCompletion } from "../../entrypoints/options/views/rules/use-condition-completion.ts";
import { choose, one, press, pressKey, show, type } from "./show.tsx";

let root: HTMLElement;
let text = "";
const names = { client: ["Acme Trading"], label: ["Work/Offers"], group: ["Board", "Harbour team"] };

function Editor({ start }: { readonly start: string }) {
  const [value, setValue] = useState(start);
  text = value;
  return (
    <BuilderNamesContext.Provider value={names}>
      <ConditionEditor
        text={value}
        trees={draftTrees(value, [], null).trees}
        completion={useConditionCompletion(names)}
        showsErrors
        onChange={setValue}
      />
    </BuilderNamesContext.Provider>
  );
}

async function edit(start: string): Promise<HTMLTextAreaElement> {
  root = await show(<Editor start={start} />);
  return one(root, "textarea");
}

const rows = () => [...root.querySelectorAll<HTMLElement>(".builder-row")];
const valuesOf = () => rows().map((row) => one<HTMLInputElement>(row, ".row-value").value);
const button = (label: string) => one(root, `button[aria-label="${label}"]`);
const wordButton = (words: string) => {
  const found = [...root.querySelectorAll("button")].find(({ textContent }) => textContent === words);
  if (found === undefined) throw new Error(`no button says ${words}`);
  return found;
};

describe("typing in the text", () => {
  it("shows in the rows, and leaves the text as it is typed", async () => {
    const area = await edit("");
    await type(area, "subject:(offer)  -from:a@b.org");
    expect(valuesOf()).toEqual(["offer", "a@b.org"]);
    expect(area.value).toBe("subject:(offer)  -from:a@b.org");
    expect(area.selectionStart).toBe(area.value.length);
  });

  it("with a fault keeps the last rows, which cannot be edited until it is mended", async () => {
    const area = await edit("subject:offer");
    await type(area, "subject:offer (");
    expect(valuesOf()).toEqual(["offer"]);
    expect(one(root, ".builder-rows").hasAttribute("inert")).toBe(true);
    await type(area, "subject:offer (a)");
    expect(one(root, ".builder-rows").hasAttribute("inert")).toBe(false);
  });

  it("says how an OR beside other terms was read", async () => {
    await edit("a b OR c");
    expect(one(root, ".read-as").textContent).toContain("a (b OR c)");
  });
});

describe("editing the rows", () => {
  it("writes the text", async () => {
    const area = await edit("subject:(offer)");
    await type(one<HTMLInputElement>(root, ".builder-row .row-value"), "报价 单");
    expect(area.value).toBe('subject:"报价 单"');
  });

  it("offers the names of the set that hold what was typed, and none where any text may stand", async () => {
    await edit("group:x subject:offer");
    const [group, subject] = rows();
    const offered = () =>
      [...(group?.querySelectorAll("datalist option") ?? [])].map((one) => one.getAttribute("value"));
    expect(offered()).toEqual([]);
    await type(one<HTMLInputElement>(group ?? root, ".row-value"), "HARB");
    expect(offered()).toEqual(["Harbour team"]);
    await type(one<HTMLInputElement>(group ?? root, ".row-value"), "");
    expect(offered()).toEqual(["Board", "Harbour team"]);
    expect(subject?.querySelector("datalist")).toBe(null);
  });

  it("adds a row that says nothing until it has a value, and goes there", async () => {
    const area = await edit("subject:(offer)");
    await press(wordButton("Add condition"));
    expect(area.value).toBe("subject:(offer)");
    expect(document.activeElement).toBe(one(rows()[1] ?? root, ".row-value"));
    await type(document.activeElement as HTMLInputElement, "rfq");
    expect(area.value).toBe("subject:offer subject:rfq");
  });

  it("negates, compares otherwise and looks elsewhere", async () => {
    await edit("subject:offer");
    await choose(one(root, ".row-relation"), "1");
    expect(text).toBe("-subject:offer");
    await choose(one(root, ".row-relation"), "2");
    expect(text).toBe("subject:/offer/");
    await choose(one(root, ".row-topic"), "filename");
    expect(text).toBe("filename:/offer/");
    await choose(one(root, ".row-topic"), "has");
    expect(text).toBe("has:attachment");
  });

  it("groups a row with others to choose from, and dissolves the group", async () => {
    await edit("from:a@b.org subject:offer");
    await press(button("Make condition 2 a group to choose from"));
    await type(document.activeElement as HTMLInputElement, "rfq");
    expect(text).toBe("from:a@b.org subject:(offer OR rfq)");
    await press(button("Dissolve group 2"));
    expect(text).toBe("from:a@b.org subject:offer subject:rfq");
    await press(button("Remove condition 1"));
    expect(text).toBe("subject:offer subject:rfq");
  });

  it("chooses which rows must hold", async () => {
    await edit("a b");
    await choose(one(root, ".group-head select"), "notAny");
    expect(text).toBe("-(a OR b)");
  });

  it("takes sizes, ages and days without their signs", async () => {
    await edit("larger:5M older_than:7d after:2026/01/31");
    const [size, age, day] = rows();
    await choose(one(size ?? root, ".measured select"), "G");
    await type(one<HTMLInputElement>(age ?? root, ".measured input"), "3");
    expect(text).toBe("larger:5G older_than:3d after:2026/01/31");
    expect(one<HTMLInputElement>(day ?? root, "input[type=date]").value).toBe("2026-01-31");
  });

  it("takes comparisons without their signs, and leaves one without a sign as it is", async () => {
    await edit("last-order:<90d waiting:2d -orders:>3");
    const [order, waiting, orders] = rows();
    const relation = (row: HTMLElement | undefined) => {
      const select = one<HTMLSelectElement>(row ?? root, ".row-relation");
      return select.options[Number(select.value)]?.textContent;
    };
    expect([order, waiting, orders].map(relation)).toEqual([
      "is less than",
      "is at least",
      "is not more than",
    ]);
    await type(one<HTMLInputElement>(waiting ?? root, ".measured input"), "3");
    await type(one<HTMLInputElement>(orders ?? root, ".measured input"), "4");
    await choose(one(order ?? root, ".row-relation"), "4");
    expect(text).toBe("last-order:>90d waiting:3d -orders:>4");
  });

  it("offers the user's own names in a row, until one of them stands there", async () => {
    await edit("client:ac");
    const offered = () =>
      [...root.querySelectorAll("datalist option")].map((each) => each.getAttribute("value"));
    expect(offered()).toEqual(["Acme Trading"]);
    await type(one<HTMLInputElement>(root, ".builder-row .row-value"), "Acme Trading");
    expect(offered()).toEqual([]);
  });

  it("says beside a row what is wrong with its value", async () => {
    await edit("from:acme.com");
    await type(one<HTMLInputElement>(root, ".builder-row .row-value"), "com.cn");
    expect(one(root, ".builder-row .error").textContent).toContain("Write the whole domain.");
    expect(text).toBe("from:com.cn");
  });

  it("keeps what it has no row for", async () => {
    await edit("subject:(a AROUND 3 b) deliveredto:x");
    expect(valuesOf()).toEqual(["subject:(a AROUND 3 b)", "deliveredto:x"]);
  });
});

describe("completion", () => {
  let area: HTMLTextAreaElement;
  const options = () => [...root.querySelectorAll("[role=option]")].map(({ id }) => id);
  const active = () => root.querySelector("[aria-selected=true] .mono")?.textContent;

  beforeEach(async () => {
    area = await edit("");
  });

  it("opens while an operator is typed, and names its active line to screen readers", async () => {
    await type(area, "su");
    expect(active()).toBe("subject");
    expect(area.getAttribute("aria-activedescendant")).toBe(options()[0]);
    expect(root.querySelector("[aria-live]")?.textContent).toContain("1 suggestion.");
  });

  it("takes the active line by Tab, and goes on to the values", async () => {
    await type(area, "i");
    expect(await pressKey(area, "Tab")).toBe(false);
    expect(text).toBe("is:");
    expect(await pressKey(area, "ArrowDown")).toBe(false);
    expect(active()).toBe("read");
    expect(await pressKey(area, "Enter")).toBe(false);
    expect(text).toBe("is:read");
    expect(options()).toEqual([]);
  });

  it("closes by Escape and takes no key after that", async () => {
    await type(area, "su");
    expect(await pressKey(area, "Escape")).toBe(false);
    expect(options()).toEqual([]);
    for (const key of ["Escape", "Tab", "Enter", "ArrowDown"]) expect(await pressKey(area, key)).toBe(true);
    expect(area.value).toBe("su");
  });

  it("shows everything where it is asked for", async () => {
    await pressKey(area, " ", { ctrlKey: true });
    expect(options().length).toBeGreaterThan(25);
  });

  it("knows the user's own names", async () => {
    await type(area, "client:tra");
    await pressKey(area, "Enter");
    expect(text).toBe('client:"Acme Trading"');
  });
});

describe("the search in Gmail", () => {
  it("is a link to the same search", async () => {
    await edit("subject:报价 -in:spam");
    const link = one<HTMLAnchorElement>(root, "a.gmail-search");
    expect(link.rel).toBe("noopener noreferrer");
    expect(decodeURIComponent(link.href)).toBe(
      "https://mail.google.com/mail/u/0/#search/subject:报价 -in:spam",
    );
  });

  it("is refused in words where Gmail cannot do it", async () => {
    await edit("client:Acme");
    expect(root.querySelector("a.gmail-search")).toBeNull();
    expect(root.textContent).toContain("it does not know client:");
  });
});
