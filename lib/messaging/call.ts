/**
 * The asking side of the protocol. Whatever happens is a value: an answer, the
 * background's refusal, or a code of our own. Nothing is thrown.
 */
import { refusal } from "../core/shared/outcome.ts";
import { answerSchema, type PageName } from "./page-answers.ts";
import type { PanelName } from "./panel-answers.ts";
import type { Answer, Name, protocol, Reply, Request } from "./protocol.ts";
import type { QueueName } from "./queue-answers.ts";

/** `runtime.sendMessage`. */
export type Send = (packet: unknown) => Promise<unknown>;

/**
 * Asks the background. Codes besides the responder's: `messaging.noAnswer` (it
 * could not be reached, or stopped before it answered), `messaging.badAnswer` (it
 * said what this version does not understand).
 */
export type Call<Names extends Name = Name> = <N extends Names>(
  name: N,
  request: Request<N>,
) => Promise<Answer<N>>;

/** What a Gmail page may ask. */
export type PageCall = Call<PageName>;

/** What a panel in a Gmail page may ask. */
export type PanelCall = Call<PanelName>;

/** What the queue in a Gmail page may ask. */
export type QueueCall = Call<QueueName>;

/** How the answers to these questions read: `protocol`, or `pageAnswers` and `panelAnswers` in a Gmail page. */
type Answers<Names extends Name> = {
  readonly [N in Names]: Pick<(typeof protocol)[N], "reply" | "repeatable">;
};

export function createCaller<Names extends Name>(send: Send, answers: Answers<Names>): Call<Names> {
  return async (name, request) => {
    const { reply, repeatable } = answers[name];
    const packet = { clientele: name, request };
    const first = await tryToSend(send, packet);
    // What changes the rule set is repeated only if it surely never arrived: doing an edit twice would spoil its undo.
    const mayRepeat = !first.reached && (repeatable || !first.delivered);
    const last = mayRepeat ? await tryToSend(send, packet) : first;
    return last.reached ? readAnswer(reply, last.answer) : refusal("messaging.noAnswer");
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

function readAnswer<N extends Name>(reply: (typeof protocol)[N]["reply"], answer: unknown): Answer<N> {
  const parsed = answerSchema.safeParse(answer);
  if (!parsed.success) return refusal("messaging.badAnswer");
  if (!parsed.data.ok) return parsed.data;
  const value = reply.safeParse(parsed.data.value);
  return value.success ? { ok: true, value: value.data as Reply<N> } : refusal("messaging.badAnswer");
}
