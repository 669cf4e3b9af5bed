/** How chips in Gmail look, as text: their shadow roots take no style file. Sizes are those of look.md, in every density. */
import { tierOutlines } from "./tier-outlines.ts";

/** The mark of the tier costs no node: fifty rows are laid out in one frame. Screen readers hear the tier in the chip's name. */
const tierMarks = Object.entries(tierOutlines)
  .map(([tier, outline]) => `.${tier}::before { clip-path: path("${outline}"); }`)
  .join("\n");

export const chipStyles = `
:host {
  display: inline-flex;
  flex: none;
  align-self: center;
  vertical-align: middle;
  max-inline-size: 70%;
  contain: layout style;
}
:host([data-clientele="message-chips"]) { margin-inline-start: 6px; }
:host([data-room="labels"]) { max-inline-size: 260px; margin-inline-end: 4px; }
:host([data-room="name"]) { max-inline-size: 150px; margin-inline-start: 6px; }
:host([data-room="name"]) :is(.client, .warning) { flex: none; }
:host([data-room="name"]) .warning { max-inline-size: 130px; }
.group { display: flex; align-items: center; min-inline-size: 0; block-size: 18px; color-scheme: light; }
.group.dark { color-scheme: dark; }
button {
  appearance: none;
  box-sizing: border-box;
  margin: 0;
  border: 0;
  padding: 0;
  background: none;
  color: inherit;
  font: inherit;
  cursor: pointer;
}
button:focus-visible { outline: 2px solid currentColor; outline-offset: 1px; }
.chip {
  display: flex;
  align-items: center;
  gap: 4px;
  min-inline-size: 0;
  block-size: 18px;
  margin-inline-end: 4px;
  padding-inline: 7px;
  border: 1px solid transparent;
  border-radius: 4px;
  font-size: 11px;
  font-weight: 500;
  line-height: 16px;
  white-space: nowrap;
}
.client { max-inline-size: 130px; border-radius: 9px; }
.label { max-inline-size: 90px; padding-inline: 5px; border-color: currentColor; }
.warning { max-inline-size: 190px; border-color: #b06000; border-radius: 9px; background: #fef7e0; color: #6d3c00; }
.dark .warning { border-color: #fdd663; background: #33280a; color: #fdd663; }
.warning::before { content: ""; flex: none; inline-size: 10px; block-size: 9px; background: currentColor; clip-path: path(evenodd, "M5 0L10 9H0ZM4.4 3H5.6V6H4.4ZM4.4 6.8H5.6V8H4.4Z"); }
.more { flex: none; padding-inline: 5px; background: #e8eaed; color: #444746; font-variant-numeric: tabular-nums; }
.dark .more { background: #444746; color: #e3e3e3; }
.add { flex: none; border-style: dashed; border-color: currentColor; border-radius: 9px; color: #444746; }
.dark .add { color: #c4c7c5; }
.label.neutral { color: #444746; }
.dark .label.neutral { color: #e3e3e3; }
.name { overflow: hidden; text-overflow: ellipsis; unicode-bidi: isolate; }
.client::before { content: ""; flex: none; inline-size: 8px; block-size: 8px; background: currentColor; }
${tierMarks}
.mark { flex: none; inline-size: 9px; block-size: 18px; padding-inline-end: 6px; }
.mark::before { content: ""; display: block; inline-size: 3px; block-size: 18px; border-radius: 2px; background: currentColor; }
.mark.urgent { color: #d93025; }
.mark.high { color: #f29900; }
.dark .mark.urgent { color: #f28b82; }
.dark .mark.high { color: #fdd663; }
@media (forced-colors: active) {
  .chip { border-color: ButtonText; }
  .client::before, .warning::before { forced-color-adjust: none; background: ButtonText; }
  .mark::before { forced-color-adjust: none; background: CanvasText; }
  .mark.urgent::before { background: Highlight; }
}
`;
