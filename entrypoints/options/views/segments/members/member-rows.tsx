/** Any number of clients in a scrolled list, each with what decided; only those in view are in the document. */
import { ClientChip } from "../../../../../components/client-chip.tsx";
import { displayText } from "../../../../../components/display-text.ts";
import { useRowWindow } from "../../../../../components/use-row-window.ts";
import type { Client } from "../../../../../lib/core/rules/rule-set.ts";

/** Px; `.member-rows li` has the same. */
const rowHeight = 34;

export interface MemberRowsProps {
  readonly label: string;
  readonly clients: readonly Client[];
  readonly valuesOf: (client: Client) => readonly string[];
}

export function MemberRows({ label, clients, valuesOf }: MemberRowsProps) {
  const { scroller, onScroll, first, end } = useRowWindow(clients.length, rowHeight, 0);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section class="member-rows" ref={scroller} onScroll={onScroll} tabIndex={0} aria-label={label}>
      <ul style={{ height: `${clients.length * rowHeight}px`, paddingBlockStart: `${first * rowHeight}px` }}>
        {clients.slice(first, end).map((client, offset) => (
          <li key={client.id} aria-setsize={clients.length} aria-posinset={first + offset + 1}>
            <ClientChip name={client.name} tier={client.tier} colour={client.colour} />
            <Values texts={valuesOf(client)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Values({ texts }: { readonly texts: readonly string[] }) {
  const shown = texts.map(displayText);
  return (
    <span class="member-values muted" title={shown.join("\n")}>
      {shown.map((text, index) => (
        <span key={text}>
          {index > 0 && " · "}
          <bdi>{text}</bdi>
        </span>
      ))}
    </span>
  );
}
