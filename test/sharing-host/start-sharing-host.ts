/**
 * A local HTTPS host of shared rule sets, as any static hosting is one, that can be told to do everything that goes
 * wrong with servers. It counts what travels, so that a poll without news can be weighed.
 */
import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer } from "node:https";
import type { AddressInfo, Socket } from "node:net";
import { makeCertificate } from "../fake-gmail/certificate.ts";

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

export interface SharingHost {
  /** `https://127.0.0.1:…` */
  readonly origin: string;
  /** As Chromium wants to be told of a certificate that it may trust. */
  readonly spki: string;
  /** Method and path of every request, in their order. */
  readonly requests: readonly string[];
  /** How many requests said who or where somebody is. */
  readonly told: { readonly cookies: number; readonly referrers: number };
  /** From now on this path is answered so. */
  put(path: string, answer: Answer): void;
  /** Bytes on the wire until now, both ways, those of TLS included. */
  wireBytes(): number;
  /** Ends all connections, as a server does that has not been asked for a while. */
  hangUp(): void;
  close(): Promise<void>;
}

export async function startSharingHost(): Promise<SharingHost> {
  const { key, certificate, spki } = makeCertificate("127.0.0.1", Date.now());
  const answers = new Map<string, Answer>();
  const requests: string[] = [];
  const told = { cookies: 0, referrers: 0 };
  const sockets = new Set<Socket>();
  let ended = 0;
  const server = createServer({ key, cert: certificate }, (request, response) => {
    const path = request.url ?? "";
    requests.push(`${request.method} ${path}`);
    if (request.headers.cookie !== undefined) told.cookies += 1;
    if (request.headers.referer !== undefined) told.referrers += 1;
    const answer = answers.get(path) ?? answerStatus(404);
    answer(request, response);
  });
  const bytesOf = ({ bytesRead, bytesWritten }: Socket) => bytesRead + bytesWritten;
  server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    // Expected: browsers cut connections.
    socket.on("error", () => {});
    socket.on("close", () => {
      sockets.delete(socket);
      ended += bytesOf(socket);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `https://127.0.0.1:${port}`,
    spki,
    requests,
    told,
    put: (path, answer) => void answers.set(path, answer),
    wireBytes: () => [...sockets].reduce((sum, socket) => sum + bytesOf(socket), ended),
    hangUp: () => server.closeAllConnections(),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** So that pages of other origins may read it. */
const open = { "access-control-allow-origin": "*" };

/** A file as static hosting serves it: whoever has it already is told so. */
export function answerFile(text: string | Uint8Array, headers: Record<string, string> = open): Answer {
  const body = Buffer.from(text);
  const etag = `"${createHash("sha256").update(body).digest("hex").slice(0, 32)}"`;
  return (request, response) => {
    const head = { ...headers, etag };
    if (request.headers["if-none-match"] === etag) response.writeHead(304, head).end();
    else response.writeHead(200, { ...head, "content-type": "application/json" }).end(body);
  };
}

export function answerStatus(status: number, headers: Record<string, string> = {}): Answer {
  return (_, response) => void response.writeHead(status, { ...open, ...headers }).end("no");
}

export function answerRedirect(location: string): Answer {
  return answerStatus(302, { location });
}

/** The beginning of a file, and then the line goes dead. */
export function answerCut(text: string): Answer {
  return (_, response) => {
    response.writeHead(200, { ...open, "content-length": String(text.length) });
    response.write(text.slice(0, text.length / 2), () => response.destroy());
  };
}

/** A body that has no end. */
export const answerEndlessly: Answer = (_, response) => {
  response.writeHead(200, { ...open, "content-type": "application/json" });
  const piece = Buffer.alloc(256 * 1024, "[");
  const more = () => {
    while (!response.destroyed && response.write(piece));
  };
  response.on("drain", more);
  more();
};

/** Headers, and then nothing. */
export const answerNever: Answer = (_, response) => {
  response.writeHead(200, { ...open, "content-type": "application/json" });
  response.write("{");
};
