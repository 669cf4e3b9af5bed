/** The server as a browser meets it: over HTTPS, with Gmail's header, and noting what it did not expect. */
import { createHash, X509Certificate } from "node:crypto";
import { request } from "node:https";
import { connect } from "node:tls";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseMailLines } from "./read-mail-file.ts";
import { type FakeGmail, startFakeGmail } from "./start-fake-gmail.ts";

let fake: FakeGmail;
beforeAll(async () => {
  fake = await startFakeGmail({
    lines: Array.from({ length: 5 }, (_, index) => ({
      id: `line-${index}`,
      subject: "</script><script>window.pwned = true</script>",
      date: new Date(1_790_000_000_000 + index).toISOString(),
      ...(index === 4 ? { in: ["spam"] as const } : {}),
    })),
    rowsPerPage: 2,
  });
});
afterAll(() => fake.close());

interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

function ask(path: string, body?: string): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const method = body === undefined ? "GET" : "POST";
    const outgoing = request(
      { host: "127.0.0.1", port: fake.port, path, method, rejectUnauthorized: false },
      (answer) => {
        let text = "";
        answer.setEncoding("utf8");
        answer.on("data", (part: string) => {
          text += part;
        });
        answer.on("end", () =>
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: text }),
        );
      },
    );
    outgoing.on("error", reject);
    outgoing.end(body);
  });
}

describe("the document", () => {
  it("comes with Trusted Types and no script but its own", async () => {
    const { headers } = await ask("/mail/u/0/");
    const policy = String(headers["content-security-policy"]);
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).toMatch(/script-src 'nonce-[^']+'(;|$)/);
    expect(policy).toContain("report-uri");
  });
  it("cannot be broken out of by mail", async () => {
    const { body } = await ask("/mail/u/0/");
    expect(body).toContain("\\u003c/script\\u003e");
    expect(body).not.toContain("<script>window.pwned");
  });
});

describe("the endpoints", () => {
  it("answer lists and threads as JSON arrays", async () => {
    const list = JSON.parse(
      (await ask("/sync/u/0/i/bv?rt=r&pt=ji", '[[75,2,null,"in:inbox",null,null,null,null,null,2]]')).body,
    );
    expect(list[2]).toHaveLength(2);
    expect(list[3]).toEqual([4, 2]);
    const threadId = list[2][0][0][3];
    const threads = JSON.parse((await ask("/sync/u/0/i/fd?rt=r&pt=ji", JSON.stringify([[[threadId]]]))).body);
    expect(threads[1][0][0]).toBe(threadId);
  });
  it("serve modules without types, and emoji as pictures", async () => {
    const script = await ask("/mail/u/0/assets/row.ts");
    expect(script.headers["content-type"]).toContain("text/javascript");
    expect(script.body).not.toContain("interface RowLook");
    expect((await ask("/mail/u/0/images/emoji/1f600.svg")).headers["content-type"]).toContain(
      "image/svg+xml",
    );
  });
  it("note what Gmail would not be asked, and what broke its policy", async () => {
    expect((await ask("/mail/u/0/../../etc/passwd")).status).toBe(404);
    expect(fake.unexpectedRequests).toHaveLength(1);
    await ask(
      "/mail/cspreport",
      JSON.stringify({ "csp-report": { "effective-directive": "require-trusted-types-for" } }),
    );
    expect(fake.policyViolations).toHaveLength(1);
  });
});

describe("the server", () => {
  it("counts its pages and names the views that show all mail", () => {
    expect(fake.pages).toBe(2);
    expect(fake.wholeMailbox).toEqual([
      { route: "inbox", pages: 2 },
      { route: "spam", pages: 1 },
    ]);
    expect([...fake.lineIdsByLegacyId.values()].map(({ id }) => id).sort()).toEqual(
      [0, 1, 2, 3, 4].map((n) => `line-${n}`),
    );
  });
  it("has a certificate for mail.google.com with the key it names", async () => {
    const socket = connect({
      host: "127.0.0.1",
      port: fake.port,
      servername: "mail.google.com",
      rejectUnauthorized: false,
    });
    await new Promise((resolve) => socket.once("secureConnect", resolve));
    const certificate = socket.getPeerX509Certificate();
    socket.destroy();
    expect(certificate).toBeInstanceOf(X509Certificate);
    expect(certificate?.checkHost("mail.google.com")).toBe("mail.google.com");
    const key = certificate?.publicKey.export({ type: "spki", format: "der" }) ?? Buffer.alloc(0);
    expect(createHash("sha256").update(key).digest("base64")).toBe(fake.spki);
  });
});

describe("a mail file that is wrong", () => {
  it("is refused with one sentence that names the line", () => {
    expect(parseMailLines('{"id":"1"}\n\n{broken', "mail.jsonl")).toEqual({
      ok: false,
      code: "notJson",
      sentence: "Line 3 of mail.jsonl is not valid JSON.",
    });
    expect(parseMailLines('["no id"]', "mail.jsonl")).toMatchObject({ ok: false, code: "notAMessage" });
    expect(parseMailLines('{"id":"1","subject":null,"to":[{"address":5}]}', "mail.jsonl")).toMatchObject({
      sentence: 'Line 1 of mail.jsonl is not a message: "to" is not of the kind it must be.',
    });
    expect(parseMailLines('\uFEFF{"id":"1"}\r\n', "mail.jsonl")).toMatchObject({
      ok: true,
      lines: [{ id: "1" }],
    });
  });
});
