/**
 * The asking side of the protocol. Whatever happens is a value: an answer, the
 * background's refusal, or a code of our own. Nothing is thrown.
 */
import { refusal } from "../core/shared/outcome.ts";
import { type Answer, answerSchema, type Name, protocol, type Reply, type Request } from "./protocol.ts";

/** `runtime.sendMessage`. */
export type Send = (packet: unknown) => Promise<unknown>;

/**
 * Asks the background. Codes besides the responder's: `messaging.noAnswer` (it
 * could not be reached, or stopped before it answered), `messaging.badAnswer` (it
 * said what this version does not understand).
 */
export type Call = <N extends Name>(name: N, request: Request<N>) => Promise<Answer<N>>;

export function createCaller(send: Send): Call {
  return async (name, request) => {
    const packet = { clientele: name, request };
    const first = await tryToSend(send, packet);
    const last = first.reached || !mayRepeat(name, first.delivered) ? first : await tryToSend(send, packet);
    return last.reached ? readAnswer(name, last.answer) : refusal("messaging.noAnswer");
  };
}

type Sent =
  | { readonly reached: true; readonly answer: unknown }
  /** `delivered`: it may have been carried out although no answer came. */
  | { readonly reached: false; readonly delivered: boolean };

async function tryToSend(send: Send, packet: unknown): Promise<Sent> {
  try {
    const answer = await send(packet);
    return answer === undefined ? { reached: false, delivered: true } : { reached: true, answer };
  } catch (error) {
    // Expected: the worker was just starting ("Receiving end does not exist", both browsers) or was stopped while it worked.
    const delivered = !(error instanceof Error && error.message.includes("Receiving end does not exist"));
    return { reached: false, delivered };
  }
}

/** What changes the rule set is repeated only if it surely never arrived: doing an edit twice would spoil its undo. */
function mayRepeat(name: Name, delivered: boolean): boolean {
  return !delivered || protocol[name].repeatable;
}

function readAnswer<N extends Name>(name: N, answer: unknown): Answer<N> {
  const parsed = answerSchema.safeParse(answer);
  if (!parsed.success) return refusal("messaging.badAnswer");
  if (!parsed.data.ok) return parsed.data;
  const value = protocol[name].reply.safeParse(parsed.data.value);
  return value.success ? { ok: true, value: value.data as Reply<N> } : refusal("messaging.badAnswer");
}
