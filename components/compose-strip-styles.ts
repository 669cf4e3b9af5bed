/**
 * How the strip on a mail that is being written looks, as text: its shadow root takes
 * no style file. It stays in sight while the text below it scrolls. It takes the width
 * that is there and asks for none (`inline-size`): Gmail's windows are tables, which grow.
 */
export const composeStripStyles = `
:host { display: block; position: sticky; inset-block-start: 0; z-index: 1; contain: layout style inline-size; }
.strip {
  --surface: #ffffff;
  --text: #1f1f1f;
  --soft: #444746;
  --alarm: #b06000;
  --line: #e0e3e7;
  --accent: #0b57d0;
  color-scheme: light;
  box-sizing: border-box;
  max-block-size: min(156px, 24vh);
  border-block-end: 1px solid var(--line);
  padding: 4px 16px;
  overflow: auto;
  scrollbar-color: var(--soft) transparent;
  background: var(--surface);
  color: var(--text);
  font-size: 12px;
  font-weight: 400;
  line-height: 18px;
  text-align: start;
}
.strip.dark {
  --surface: #1f1f1f;
  --text: #e3e3e3;
  --soft: #c4c7c5;
  --alarm: #fdd663;
  --line: #444746;
  --accent: #a8c7fa;
  color-scheme: dark;
}
.strip.blank { border: 0; padding: 0; }
.below { display: flex; gap: 8px; align-items: flex-end; }
.below .said { flex: 1; min-inline-size: 0; }
ul { display: flex; gap: 4px; margin: 0; padding: 0; list-style: none; }
.chip {
  display: flex;
  align-items: center;
  gap: 4px;
  box-sizing: border-box;
  min-inline-size: 0;
  max-inline-size: 130px;
  block-size: 18px;
  padding-inline: 7px;
  border: 1px solid transparent;
  border-radius: 9px;
  font-size: 11px;
  font-weight: 500;
  line-height: 16px;
  white-space: nowrap;
}
.chip.more { flex: none; background: #e8eaed; color: #444746; font-variant-numeric: tabular-nums; }
.dark .chip.more { background: #444746; color: #e3e3e3; }
.chip svg { flex: none; }
.chip bdi { overflow: hidden; text-overflow: ellipsis; }
.warning { display: flex; gap: 6px; margin: 2px 0 0; overflow-wrap: anywhere; }
.warning .icon { flex: none; margin-block-start: 1px; fill: none; stroke: var(--alarm); stroke-width: 1.5; stroke-linecap: round; stroke-linejoin: round; }
.warning bdi bdi { font-weight: 500; }
.warning.more { padding-inline-start: 22px; color: var(--soft); }
.unseen { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
button {
  appearance: none;
  position: sticky;
  inset-block-end: 0;
  flex: none;
  margin: 0;
  border: 0;
  border-radius: 4px;
  padding: 0 6px;
  background: var(--surface);
  color: var(--accent);
  font: inherit;
  font-weight: 500;
  cursor: pointer;
}
button:hover { background: color-mix(in srgb, currentColor 8%, var(--surface)); }
button:focus-visible { outline: 2px solid currentColor; }
@media (forced-colors: active) {
  .chip { border-color: CanvasText; }
  .chip svg { forced-color-adjust: none; color: CanvasText; }
  .warning .icon { stroke: CanvasText; }
}
`;
