/** The small drawings of the queue: shapes of priorities, marks, and what can be done with a row. */
import type { Priority } from "../lib/core/rules/rule-set.ts";

const shapes: Readonly<Record<Priority, string>> = {
  urgent: "M2 6l4-4 4 4M2 10.5l4-4 4 4",
  high: "M2 8l4-4 4 4",
  normal: "M2 6h8",
  low: "M2 4l4 4 4-4",
};

/** Says nothing to a screen reader: the priority's name stands beside it. */
export function PriorityShape({ priority }: { readonly priority: Priority }) {
  return (
    <svg class="shape" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" focusable="false">
      <path d={shapes[priority]} fill="none" stroke="currentColor" stroke-width="1.8" />
    </svg>
  );
}

const paths = {
  done: "M3 8.5l3.2 3.2L13 5",
  later: "M8 2.5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 0 1 0-11M8 5v3.2l2.2 1.4",
  remind: "M4.5 11V7.2a3.5 3.5 0 0 1 7 0V11l1 1.2h-9zM6.8 13.8h2.4",
  pinUp: "M3.5 2.8h9M8 13.5V6M4.8 9L8 5.8 11.2 9",
  pinDown: "M3.5 13.2h9M8 2.5V10M4.8 7L8 10.2 11.2 7",
  pinned: "M5.2 2.5h5.6M6.2 2.5l-.4 4.6-2 2h8.4l-2-2-.4-4.6M8 9.1v4.6",
  unpin: "M5.2 2.5h5.6M6.2 2.5l-.4 4.6-2 2h8.4l-2-2-.4-4.6M8 9.1v4.6M2.5 13.5l11-11",
  close: "M4 4l8 8M12 4l-8 8",
} as const;

export type QueueIconName = keyof typeof paths;

/** Without `label` it says nothing to a screen reader. */
export function QueueIcon({ name, label }: { readonly name: QueueIconName; readonly label?: string }) {
  const path = (
    <path
      d={paths[name]}
      fill="none"
      stroke="currentColor"
      stroke-width="1.4"
      stroke-linecap="round"
      stroke-linejoin="round"
    />
  );
  const size = { viewBox: "0 0 16 16", width: 16, height: 16 };
  if (label === undefined)
    return (
      <svg {...size} aria-hidden="true" focusable="false">
        {path}
      </svg>
    );
  return (
    <svg {...size} role="img" aria-label={label} focusable="false">
      <title>{label}</title>
      {path}
    </svg>
  );
}
