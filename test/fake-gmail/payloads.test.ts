/** The payloads of the simulator, read by the parser they are written for: gmail-js as it is published. */
import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { embeddedList, listResponse } from "./list-payload.ts";
import { createMailbox } from "./mailbox.ts";
import type { OpenedThread } from "./page/thread-facts.ts";
import { embeddedThreads, threadResponse } from "./thread-payload.ts";

interface ParsedEmail {
  readonly id: string;
  readonly legacy_email_id: string;
  readonly thread_id: string;
  readonly smtp_id: string;
  readonly subject: string;
  readonly timestamp: number;
  readonly content_html: string;
  readonly is_draft: boolean;
  readonly from: { name: string; address: string };
  readonly to: readonly { name: string; address: string }[];
  readonly cc: readonly { name: string; address: string }[];
  readonly bcc: readonly { name: string; address: string }[];
  readonly attachments: readonly { name: string; type: string; size: number; url: string }[];
}
type Parse = (json: unknown) => readonly ParsedEmail[] | null;
interface GmailTools {
  readonly parse_bv_request_payload: Parse;
  readonly parse_bv_embedded_json: Parse;
  readonly parse_fd_request_payload: Parse;
  readonly parse_fd_embedded_json: Parse;
  readonly parse_response: (text: string) => unknown;
}

const { Gmail } = createRequire(import.meta.url)("gmail-js");
const { tools }: { tools: GmailTools } = new Gmail(false);

const mailbox = createMailbox(
  [
    {
      id: "a",
      threadId: "t",
      from: { name: "Ana <b>", address: "ana@acme.example" },
      to: [{ name: "", address: "me@studio.example" }],
      cc: [{ name: "Bo", address: "bo@acme.example" }],
      bcc: [],
      subject: "报价 & more",
      snippet: "Hello",
      bodyText: "Hello\n<script>alert(1)</script>",
      date: "2026-11-01T10:00:00.123Z",
      attachmentNames: ["offer.pdf"],
      sizeBytes: 10_000,
    },
    {
      id: "b",
      threadId: "t",
      from: { name: "", address: "me@studio.example" },
      date: "2026-11-02T10:00:00Z",
      in: ["drafts"],
    },
    { id: "c", from: null, subject: null, date: null },
  ],
  { address: "me@studio.example", me: "me" },
);
const list = mailbox.list("in:anywhere", 0, 10);
const threads = list.threads
  .map((thread) => mailbox.open(thread.threadId))
  .filter((one): one is OpenedThread => one !== undefined);
const overTheWire = (value: unknown) => tools.parse_response(JSON.stringify(value));

describe.each([
  ["a list response", () => tools.parse_bv_request_payload(overTheWire(listResponse(list)))],
  ["an embedded list", () => tools.parse_bv_embedded_json(overTheWire(embeddedList(list)))],
])("%s, read by gmail-js", (_name, parse) => {
  it("has every message with its ids, sender, subject and time", () => {
    const emails = parse() ?? [];
    expect(emails).toHaveLength(3);
    expect(emails[0]).toMatchObject({
      id: `msg-f:${BigInt(`0x${emails[0]?.legacy_email_id}`)}`,
      thread_id: list.threads[0]?.threadId,
      timestamp: Date.parse("2026-11-01T10:00:00.123Z"),
      from: { name: "Ana <b>", address: "ana@acme.example" },
      is_draft: false,
    });
    expect(emails[1]).toMatchObject({ from: { name: "me", address: "me@studio.example" }, is_draft: true });
    expect(emails[2]).toMatchObject({ subject: "", from: { name: "", address: "" }, timestamp: Number.NaN });
  });
  it("has neither recipients nor bodies", () => {
    for (const email of parse() ?? []) {
      expect(email).toMatchObject({ to: [], cc: [], bcc: [], content_html: "", attachments: [] });
    }
  });
});

describe.each([
  ["a thread response", () => tools.parse_fd_request_payload(overTheWire(threadResponse(threads)))],
  ["an embedded thread", () => tools.parse_fd_embedded_json(overTheWire(embeddedThreads(threads)))],
])("%s, read by gmail-js", (_name, parse) => {
  it("has recipients, body, attachments and dates", () => {
    const emails = parse() ?? [];
    expect(emails).toHaveLength(3);
    expect(emails[0]).toMatchObject({
      thread_id: threads[0]?.threadId,
      legacy_email_id: threads[0]?.messages[0]?.legacyId,
      subject: "报价 & more",
      timestamp: Date.parse("2026-11-01T10:00:00.123Z"),
      from: { name: "Ana <b>", address: "ana@acme.example" },
      to: [{ name: "me", address: "me@studio.example" }],
      cc: [{ name: "Bo", address: "bo@acme.example" }],
      bcc: [],
      content_html: '<div dir="auto">Hello<br>&lt;script&gt;alert(1)&lt;/script&gt;</div>',
    });
    expect(emails[0]?.attachments).toMatchObject([
      { name: "offer.pdf", type: "application/pdf", size: 7_000 },
    ]);
    expect(emails[0]?.smtp_id).toMatch(/^<.+@.+>$/);
    expect(emails[1]?.is_draft).toBe(true);
    expect(emails[2]).toMatchObject({ to: [], attachments: [], thread_id: threads[1]?.threadId });
  });
});
