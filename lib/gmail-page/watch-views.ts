/**
 * Tells when Gmail shows another view, list section, toolbar or thread.
 *
 * Gmail keeps a `div.nH` for each route, hides it by its style and brings its
 * content later than the address. So the few elements between the container
 * and the lists are observed, each for its own children and style only: never a
 * subtree, in which a reply is being typed.
 */
import { uncounted } from "./drift-ledger.ts";
import { find } from "./find.ts";
import { isOurs, ownAttribute } from "./own-nodes.ts";
import * as probes from "./probes.ts";
import { isShown } from "./visible.ts";
import { whenPageHas } from "./when-page-has.ts";

/** From the container down to the list sections there are at most this many elements. */
const deepest = 6;

/** Where the elements between container and content end. */
const content = [probes.listPanel, probes.threadSubject, probes.messageItem]
  .flatMap((probe) => probe.ways.map((way) => way.selector))
  .join(", ");

/**
 * Calls `onChange` once the container is there and whenever the shown view may
 * have changed; at most once per batch of changes, also if nothing of interest did.
 * `onLost`: the container did not come; it is looked for again when the address changes.
 */
export function watchViews(
  window: Window,
  onChange: () => void,
  signal: AbortSignal,
  onLost: () => void = () => {},
): void {
  const { document } = window;
  let container: Element | null = null;
  let isWaiting = false;

  const observer = new MutationObserver((records) => {
    if (records.every(isOurOwn)) return;
    update();
  });
  let observed: readonly Element[] = [];
  const attach = (): void => {
    const elements = container === null ? [] : [...spine(container)];
    const isSame =
      elements.length === observed.length && elements.every((element, index) => element === observed[index]);
    if (isSame) return;
    observer.disconnect();
    observed = elements;
    for (const element of elements) {
      observer.observe(element, {
        childList: true,
        attributes: true,
        attributeFilter: ["style", "role", "aria-expanded", "data-legacy-message-id"],
      });
    }
  };
  const update = (): void => {
    if (container?.isConnected !== true) {
      start();
      return;
    }
    attach();
    onChange();
  };
  const start = (): void => {
    if (isWaiting) return;
    isWaiting = true;
    container = null;
    observed = [];
    observer.disconnect();
    whenPageHas(
      document,
      () => find([document], probes.viewContainer, uncounted),
      (found) => {
        isWaiting = false;
        container = found;
        update();
      },
      signal,
      () => {
        isWaiting = false;
        onLost();
      },
    );
  };

  signal.addEventListener("abort", () => observer.disconnect());
  window.addEventListener("hashchange", update, { signal });
  window.addEventListener("popstate", update, { signal });
  start();
}

/** The toolbar's parent, the container and the shown elements below it down to lists and messages. */
function* spine(container: Element): Generator<Element> {
  const bars = find([container.ownerDocument], probes.toolbar, uncounted)?.parentElement;
  if (bars !== undefined && bars !== null) {
    yield bars;
    yield* [...bars.children].filter((child) => !isOurs(child));
  }
  yield container;
  let level = [...container.children];
  for (let depth = 0; depth < deepest && level.length > 0; depth += 1) {
    yield* level;
    level = level
      .filter((element) => !element.matches(content) && isWorthEntering(element))
      .flatMap((element) => [...element.children]);
  }
  for (const list of container.querySelectorAll(probes.messageList.ways[0].selector)) {
    if (!isShown(list)) continue;
    yield list;
    yield* list.children;
    // The id of a message that was just sent comes seconds after the message.
    yield* list.querySelectorAll(probes.shownMessage.ways[0].selector);
  }
}

/** Hidden views and our own nodes are not entered. */
function isWorthEntering(element: Element): boolean {
  return (element as HTMLElement).style.display !== "none" && !element.hasAttribute(ownAttribute);
}

function isOurOwn(record: MutationRecord): boolean {
  const nodes = [...record.addedNodes, ...record.removedNodes];
  return record.type === "childList" ? nodes.length > 0 && nodes.every(isOurs) : isOurs(record.target);
}
