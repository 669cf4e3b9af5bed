/** Where on the screen mail is answered or written at present, so that nothing of ours lies over it. */
import { uncounted } from "../drift-ledger.ts";
import { findAll } from "../find.ts";
import { composeDialog, messageReply, sendButton, threadReply } from "./panel-probes.ts";

/** In CSS pixels of the viewport. */
export interface Place {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Of all that is shown and within the viewport. Makes the browser lay out the page: call it rarely. */
export function replyPlaces(window: Window): Place[] {
  const { document, innerWidth, innerHeight } = window;
  const probes = [threadReply, messageReply, sendButton, composeDialog];
  const controls = probes.flatMap((probe) => findAll([document], probe, uncounted));
  return controls
    .map((control): Place => control.getBoundingClientRect())
    .filter(
      ({ left, top, right, bottom }) => right > left && bottom > top && isWithin(left, top, right, bottom),
    );

  function isWithin(left: number, top: number, right: number, bottom: number): boolean {
    return right > 0 && bottom > 0 && left < innerWidth && top < innerHeight;
  }
}
