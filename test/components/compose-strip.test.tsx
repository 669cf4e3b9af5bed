// @vitest-environment happy-dom
/** What the strip on a mail that is being written says, in every language, whoever chose the names in it. */
import { render } from "preact";
import { act } from "preact/test-utils";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { ComposeStrip, type StripClient } from "../../components/compose-strip.tsx";
import type { RecipientWarning } from "../../lib/core/clients/check-recipients.ts";
import { recipientWarningSchema } from "../../lib/core/clients/recipients-schema.ts";
import { languages } from "../../lib/core/settings/settings.ts";
import { translatePanel } from "../../lib/i18n/panel/translate-panel.ts";

const clientOf = (id: string, over: Partial<StripClient> = {}): StripClient => ({
  id,
  name: `Client ${id}`,
  tier: "vip",
  colour: "#c5221f",
  ...over,
});
const kinds = ["inside", "letters", "ending", "spelling", "addition", "scripts"] as const;
const lookAlike = (kind: (typeof kinds)[number]): RecipientWarning => ({
  code: "lookAlike",
  kind,
  domain: "xn--cme-5cd.com",
  like: kind === "scripts" ? null : { client: "Acme", domain: "acme.com" },
});

const onDismiss = vi.fn();
let root: HTMLElement;

function show(
  clients: readonly StripClient[],
  warnings: readonly RecipientWarning[],
  language: (typeof languages)[number] = "en",
): void {
  const words = translatePanel(language);
  void act(() =>
    render(
      <ComposeStrip
        words={words}
        theme="light"
        clients={clients}
        warnings={warnings}
        onDismiss={onDismiss}
      />,
      root,
    ),
  );
}
const texts = (selector: string) =>
  [...root.querySelectorAll(selector)].map(({ textContent }) => textContent);

beforeEach(() => {
  root = document.createElement("div");
  onDismiss.mockClear();
});

describe("clients", () => {
  it("are chips with shape, name and tier, four of them, and a count that names the others", () => {
    show(
      [1, 2, 3, 4, 5, 6].map((number) => clientOf(`${number}`)),
      [],
    );
    expect(texts(".chip")).toEqual([
      "Client 1, VIP",
      "Client 2, VIP",
      "Client 3, VIP",
      "Client 4, VIP",
      "+2",
    ]);
    expect(root.querySelectorAll(".chip svg")).toHaveLength(4);
    expect(root.querySelector(".chip.more")?.getAttribute("title")).toBe(
      "2 more clients: Client 5, Client 6",
    );
    expect(root.querySelector("button")).toBeNull();
  });

  it("cannot turn the text around them, nor be anything but text", () => {
    show([clientOf("1", { name: "<b>\u202egnp\u202c.exe</b>" })], []);
    const name = root.querySelector(".chip bdi");
    expect(name?.textContent).toBe("<b>gnp.exe</b>");
    expect(name?.getAttribute("dir")).toBe("auto");
    expect(root.querySelector("b")).toBeNull();
  });
});

describe("warnings", () => {
  it.each(languages)("have a whole sentence for everything there is to say, in %s", (language) => {
    for (const kind of kinds) {
      const warning = lookAlike(kind);
      expect(recipientWarningSchema.safeParse(warning).success).toBe(true);
      show([], [warning], language);
      const [text = ""] = texts(".warning");
      expect(text).toContain("xn--cme-5cd.com");
      if (kind !== "scripts") expect(text).toMatch(/acme\.com/);
      expect(text).not.toMatch(/[{}]|compose\./);
    }
    show([], [{ code: "severalClients", clients: ["Acme", "北风"] }], language);
    expect(texts(".warning")[0]).toMatch(/Acme.+北风/);
  });

  it("are told by a sign and words, politely, in the language that is named", () => {
    show([], [lookAlike("letters")], "zh_CN");
    expect(root.querySelector(".warning svg")).not.toBeNull();
    expect(root.querySelector("[role=status] .warning")).not.toBeNull();
    expect(root.querySelector(".strip")?.getAttribute("lang")).toBe("zh-CN");
  });

  it("are three at most, and the others are counted", () => {
    show([], kinds.map(lookAlike));
    expect(texts(".warning")).toHaveLength(4);
    expect(texts(".warning").at(-1)).toBe("3 more warnings.");
  });

  it("can be dismissed, outside of what is read aloud, and the press leaves the focus alone", () => {
    show([], [lookAlike("ending")]);
    const button = root.querySelector("button");
    expect(button?.closest("[role=status]")).toBeNull();
    const press = new Event("mousedown", { bubbles: true, cancelable: true });
    button?.dispatchEvent(press);
    expect(press.defaultPrevented).toBe(true);
    button?.click();
    expect(onDismiss).toHaveBeenCalledOnce();
  });

  it("name six clients at most", () => {
    show([], [{ code: "severalClients", clients: [..."ABCDEFGH"] }]);
    expect(texts(".warning")).toEqual(["This mail goes to several clients: A, B, C, D, E, F…."]);
  });

  it("name clients and domains of strangers as text that stays within itself", () => {
    show([], [{ code: "severalClients", clients: ["A\u202eB", "<img src=x>"] }]);
    expect(texts(".warning bdi bdi")).toEqual(["AB", "<img src=x>"]);
    expect(root.querySelector("img")).toBeNull();
  });
});
