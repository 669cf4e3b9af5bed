/**
 * The background's side of the protocol: one router that checks who asks, parses
 * what is asked, and answers every request, with a value or with a code.
 */
import { type Outcome, refusal } from "../core/shared/outcome.ts";
import { mayAsk, type Self, type Sender } from "./allow.ts";
import { type Answer, type Name, packetSchema, protocol, type Reply, type Request } from "./protocol.ts";

/** `sender`: who asks; that they may is settled. */
export type Handlers = {
  readonly [N in Name]: (request: Request<N>, sender: Sender) => Promise<Outcome<Reply<N>>>;
};

/** Answers one message; `null`: not one of ours, somebody else may answer it. Never throws, never rejects. */
export type Responder = (message: unknown, sender: Sender) => Promise<Answer<Name>> | null;

/** `onCrash` is told the request's name and the error that a handler threw. */
export function createResponder(
  handlers: Handlers,
  self: Self,
  onCrash: (name: Name, error: unknown) => void,
): Responder {
  return (message, sender) => {
    const packet = packetSchema.safeParse(message);
    // Whoever is not of this extension learns nothing, not even that we are here.
    if (!packet.success || sender.id !== self.id) return null;
    const { clientele: name, request } = packet.data;
    if (!isName(name)) return Promise.resolve(refusal("messaging.unknownName"));
    if (!mayAsk(name, sender, self)) return Promise.resolve(refusal("messaging.notAllowed"));
    return answer(handlers, name, request, sender, onCrash);
  };
}

async function answer<N extends Name>(
  handlers: Handlers,
  name: N,
  request: unknown,
  sender: Sender,
  onCrash: (name: Name, error: unknown) => void,
): Promise<Answer<N>> {
  try {
    const parsed = protocol[name].request.safeParse(request);
    if (!parsed.success) return refusal("messaging.badRequest");
    return await handlers[name](parsed.data as Request<N>, sender);
  } catch (error) {
    // A programming error, in a handler or in parsing: the asker gets a code, the problem log its class.
    onCrash(name, error);
    return refusal("background.failed");
  }
}

/** Own keys only: `constructor` is no request. */
function isName(name: string): name is Name {
  return Object.hasOwn(protocol, name);
}

/**
 * The listener for `runtime.onMessage`. It returns `true` and answers through
 * `sendResponse`, which is the way that Chrome and Firefox share; for messages
 * that are not ours it returns `false`.
 */
export function listenWith(responder: Responder) {
  return (message: unknown, sender: Sender, sendResponse: (answer: unknown) => void): boolean => {
    const answered = responder(message, sender);
    if (answered === null) return false;
    void answered.then(sendResponse);
    return true;
  };
}
