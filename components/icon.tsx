/** The one set of line icons, 16 by 16. They never stand alone: a word or an accessible name is beside them. */

const paths = {
  plus: "M8 3v10M3 8h10",
  close: "M4 4l8 8M12 4l-8 8",
  pencil: "M3 13l.6-2.8 7.2-7.2 2.2 2.2-7.2 7.2zM9.4 4.4l2.2 2.2",
  trash: "M3 4.5h10M6.5 4.5V3h3v1.5M4.5 4.5l.6 8.5h5.8l.6-8.5",
  copy: "M6 5.5h7V13H6zM3 10.5V3h7",
  up: "M8 13V3.5M4 7l4-4 4 4",
  down: "M8 3v9.5M4 9l4 4 4-4",
  search: "M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10zM10.7 10.7L14 14",
  download: "M8 2.5v8M4.5 7.5L8 11l3.5-3.5M3 13.5h10",
  upload: "M8 11V3M4.5 6L8 2.5 11.5 6M3 13.5h10",
  grip: "M6 4h.01M6 8h.01M6 12h.01M10 4h.01M10 8h.01M10 12h.01",
  warning: "M8 2.5L14.5 13.5h-13zM8 6.5v3.2M8 11.7h.01",
  note: "M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM8 7.5V11M8 5.2h.01",
  undo: "M3 6.5h6.5a3.5 3.5 0 0 1 0 7H6M6 3L2.8 6.5 6 10",
  check: "M3 8.5L6.5 12 13 4.5",
  group: "M3 3.5h2M3 3.5v9h2M7.5 5.5h6M7.5 10.5h6",
  ungroup: "M2.5 5.5h8M2.5 10.5h8M13 3.5v9",
  external: "M9 3h4v4M13 3L7.5 8.5M11 9.5V13H3V5h3.5",
  people:
    "M6 7.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM1.5 13.5c0-2.5 2-4 4.5-4s4.5 1.5 4.5 4M11 2.8a2.4 2.4 0 0 1 0 4.5M12.2 9.8c1.4.5 2.3 1.8 2.3 3.7",
  segments: "M8 2.5a5.5 5.5 0 1 0 5.5 5.5H8zM10.5 2.5v3h3a4 4 0 0 0-3-3z",
  groups:
    "M8 6.3a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM4.4 13.5c0-2.3 1.5-3.9 3.6-3.9s3.6 1.6 3.6 3.9M3.2 8.2a1.6 1.6 0 1 1 0-3.2M12.8 8.2a1.6 1.6 0 1 0 0-3.2M1 12.3c0-1.2.5-2.1 1.4-2.5M15 12.3c0-1.2-.5-2.1-1.4-2.5",
  building:
    "M3.5 13.5v-11h6v11M9.5 6.5h3v7M2 13.5h12M5.5 5h.01M7.5 5h.01M5.5 7.5h.01M7.5 7.5h.01M5.5 10h.01M7.5 10h.01",
  badge:
    "M2.5 4.5h11v8.5h-11zM6.5 4.5v-2h3v2M6 9a1.2 1.2 0 1 0 0-2.4A1.2 1.2 0 0 0 6 9zM4.3 11.2c.2-.8.9-1.3 1.7-1.3s1.5.5 1.7 1.3M9.8 7.8h2M9.8 10h2",
  pin: "M8 14s4.5-4 4.5-7.5a4.5 4.5 0 0 0-9 0C3.5 10 8 14 8 14zM8 8.1a1.6 1.6 0 1 0 0-3.2 1.6 1.6 0 0 0 0 3.2z",
  clock: "M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM8 4.8V8l2.4 1.6",
  list: "M2.5 4h.01M2.5 8h.01M2.5 12h.01M5.5 4h8M5.5 8h8M5.5 12h8",
  share: "M3 6L6 3l3 3M6 3v8M13 10l-3 3-3-3M10 13V5",
  settings:
    "M2.5 5h7M13 5h.5M2.5 11H4M7.5 11h6M11.2 6.8a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6zM5.8 12.8a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6z",
  scale: "M3 13.5v-3M6.3 13.5V8M9.7 13.5V5M13 13.5v-11",
  bell: "M3.5 11.5c1-1 1-2.5 1-4a3.5 3.5 0 0 1 7 0c0 1.5 0 3 1 4zM6.8 13.5h2.4M8 4V2.5",
  inbox: "M2.5 9l2-6h7l2 6v4h-11zM2.5 9h3.5l1 1.8h2L10 9h3.5",
  flag: "M4 14V2.5M4 3h8l-2 3 2 3H4",
  audit: "M4 3h8v11H4zM6 3V1.8h4V3M6 8.5l1.5 1.5L10.3 7",
  pulse: "M2 8h3l2-5 3 10 2-5h2",
  help: "M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM6.2 6.3a1.8 1.8 0 1 1 2.7 1.6c-.6.4-.9.7-.9 1.5M8 11.6h.01",
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
