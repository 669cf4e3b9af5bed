/** How the priority bar looks, as text: its shadow root takes no style file. It has no surface of its own, so that Gmail's shows, wallpapers included. */
export const barStyles = `
:host { display: block; contain: layout style; container-type: inline-size; }
.bar {
  --surface: #ffffff;
  --text: #1f1f1f;
  --soft: #444746;
  --line: #e0e3e7;
  --hover: #eef1f5;
  --pressed: #c2e7ff;
  --pressed-text: #001d35;
  --urgent: #c5221f;
  --high: #9a5b00;
  color-scheme: light;
  display: flex;
  align-items: center;
  gap: 4px;
  box-sizing: border-box;
  block-size: 40px;
  padding-inline: 12px;
  border-block-end: 1px solid var(--line);
  color: var(--text);
  font-size: 13px;
  font-weight: 500;
  line-height: 1.4;
  white-space: nowrap;
}
.bar.dark {
  --surface: #2d2f31;
  --text: #e3e3e3;
  --soft: #c4c7c5;
  --line: #444746;
  --hover: #3c3e41;
  --pressed: #004a77;
  --pressed-text: #c2e7ff;
  --urgent: #f28b82;
  --high: #fdd663;
  color-scheme: dark;
}
.bar.compact { block-size: 32px; }
.bar.folded { block-size: 20px; padding-block: 0; }
button {
  appearance: none;
  box-sizing: border-box;
  margin: 0;
  border: 1px solid transparent;
  background: none;
  color: inherit;
  font: inherit;
  cursor: pointer;
}
button:focus-visible { outline: 2px solid #0b57d0; outline-offset: 1px; }
.dark button:focus-visible { outline-color: #a8c7fa; }
.tools { display: flex; flex: 0 1 auto; min-inline-size: 0; align-items: center; gap: 4px; }
.toggle {
  display: flex;
  align-items: center;
  gap: 6px;
  block-size: 28px;
  padding-inline: 10px;
  border-radius: 14px;
  color: var(--soft);
  font-variant-numeric: tabular-nums;
}
.compact .toggle { block-size: 24px; border-radius: 12px; }
.toggle { flex: 0 1 auto; min-inline-size: 0; }
.word { min-inline-size: 1.1em; overflow: hidden; text-overflow: ellipsis; }
.toggle b { flex: none; }
.toggle:hover { background: var(--hover); }
.toggle[aria-pressed="true"] { background: var(--pressed); color: var(--pressed-text); }
.toggle b { font-weight: 600; color: var(--text); }
.toggle[aria-pressed="true"] b { color: inherit; }
.toggle[data-count="0"] b { color: inherit; font-weight: 500; }
.toggle[data-priority="urgent"]:not([data-count="0"], [aria-pressed="true"]) { color: var(--urgent); }
.toggle[data-priority="high"]:not([data-count="0"], [aria-pressed="true"]) { color: var(--high); }
.between { flex: none; inline-size: 1px; block-size: 16px; margin-inline: 4px; background: var(--line); }
.overdue:not([data-count="0"]) { color: var(--urgent); }
.queue { border-color: var(--line); }
.fresh { flex: 0 1 auto; min-inline-size: 0; margin: 0; margin-inline-start: auto; overflow: hidden; color: var(--soft); font-size: 12px; font-weight: 400; text-overflow: ellipsis; font-variant-numeric: tabular-nums; }
.fresh + .menu-button { margin-inline-start: 0; }
.only { block-size: 18px; padding-inline: 8px; border-radius: 9px; background: var(--pressed); color: var(--pressed-text); font-size: 11px; line-height: 16px; }
.clients { display: flex; flex: 1 1 0; align-items: center; gap: 4px; min-inline-size: 0; margin: 0; padding: 0; overflow: hidden; list-style: none; }
.clients li { display: flex; flex: none; align-items: center; }
.chip {
  display: flex;
  align-items: center;
  gap: 4px;
  box-sizing: border-box;
  max-inline-size: 130px;
  block-size: 18px;
  padding-inline: 7px;
  border: 1px solid transparent;
  border-radius: 9px;
  font-size: 11px;
  line-height: 16px;
}
.chip bdi { overflow: hidden; text-overflow: ellipsis; }
.chip.more { background: var(--line); color: var(--text); font-variant-numeric: tabular-nums; }
.tier-shape { flex: none; }
.sentence { flex: 1 1 0; min-inline-size: 0; margin: 0; overflow: hidden; text-overflow: ellipsis; font-weight: 400; }
.act { flex: none; block-size: 26px; padding-inline: 12px; border-color: var(--soft); border-radius: 13px; }
.act:hover, .menu-button:hover { background: var(--hover); }
.menu-button { display: grid; flex: none; place-items: center; inline-size: 28px; block-size: 28px; margin-inline-start: auto; padding: 0; border-radius: 14px; color: var(--soft); }
.compact .menu-button { block-size: 24px; }
.folded .menu-button { block-size: 18px; }
.menu {
  position: fixed;
  inset: auto;
  min-inline-size: 180px;
  margin: 0;
  border: 0;
  padding: 6px 0;
  border-radius: 8px;
  color: var(--text);
  font-size: 13px;
  background: var(--surface);
  box-shadow: 0 1px 2px rgb(0 0 0 / 30%), 0 2px 6px 2px rgb(0 0 0 / 15%);
}
.menu button { display: block; inline-size: 100%; block-size: 32px; padding-inline: 16px; text-align: start; font-weight: 400; }
.menu button:hover, .menu button:focus-visible { background: var(--hover); outline-offset: -2px; }
@container (max-width: 1100px) { .clients + .fresh { display: none; } }
@container (max-width: 820px) { .fresh:not(.unseen) { display: none; } }
@container (max-width: 640px) {
  .fresh, .today { display: none; }
  .bar { gap: 2px; padding-inline: 6px; }
  .tools { gap: 0; }
  .toggle { gap: 4px; padding-inline: 6px; }
}
@container (max-width: 540px) {
  .waiting { display: none; }
  .bar { font-size: 12px; }
  .toggle { gap: 3px; padding-inline: 4px; }
  .between { margin-inline: 2px; }
}
@container (max-width: 430px) {
  .overdue, .clients, .between { display: none; }
  .bar { padding-inline: 2px; }
  .toggle { padding-inline: 3px; }
  .word { text-overflow: clip; }
  .menu-button { inline-size: 24px; }
}
.said { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
@media (forced-colors: active) {
  .toggle[aria-pressed="true"] { forced-color-adjust: none; background: Highlight; color: HighlightText; }
  .toggle, .chip, .menu { border: 1px solid ButtonText; }
}
`;
