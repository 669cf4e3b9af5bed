/** How the panel beside Gmail's list looks, as text: its shadow root takes no style file. */
export const panelStyles = `
:host { position: fixed; inset-block-start: 72px; inset-inline-end: 16px; z-index: 2147483000; contain: layout style; }
.panel {
  --surface: #ffffff;
  --text: #1f1f1f;
  --soft: #444746;
  --line: #e0e3e7;
  --mark: #fde293;
  color-scheme: light;
  box-sizing: border-box;
  display: flex;
  flex-direction: column;
  inline-size: 360px;
  max-block-size: calc(100vh - 96px);
  border-radius: 16px;
  background: var(--surface);
  color: var(--text);
  box-shadow: 0 4px 8px 3px rgb(0 0 0 / 15%), 0 1px 3px rgb(0 0 0 / 30%);
  font: 400 13px/1.45 "Google Sans", Roboto, "Noto Sans SC", "PingFang SC", "Microsoft YaHei", system-ui, sans-serif;
  animation: appear 150ms ease-out;
}
.panel.dark { --surface: #1e1f20; --text: #e3e3e3; --soft: #c4c7c5; --line: #444746; --mark: #5c4a12; color-scheme: dark; }
@keyframes appear { from { opacity: 0; transform: translateY(-6px); } }
@media (prefers-reduced-motion: reduce) { .panel { animation: none; } }
header { display: flex; align-items: center; gap: 8px; padding: 12px 12px 12px 20px; border-block-end: 1px solid var(--line); }
h2 { flex: 1; min-inline-size: 0; margin: 0; font-size: 14px; font-weight: 500; }
.body { padding: 4px 20px 16px; overflow: auto; overflow-wrap: anywhere; scrollbar-color: var(--soft) transparent; }
section { padding-block-start: 12px; }
h3 { margin: 0 0 4px; color: var(--soft); font-size: 12px; font-weight: 500; }
p { margin: 0; }
.who { display: flex; align-items: center; gap: 8px; font-size: 15px; font-weight: 500; }
.points { color: var(--soft); font-variant-numeric: tabular-nums; }
ul { margin: 0; padding: 0; list-style: none; }
li { display: flex; gap: 8px; justify-content: space-between; padding-block: 3px; }
li .points { flex: none; }
li.quote, li.remark { padding-block: 0 3px; padding-inline-start: 12px; color: var(--soft); }
li.sentence bdi:first-child { font-weight: 500; }
q { quotes: none; }
mark { border-radius: 2px; background: var(--mark); color: var(--text); }
.quiet { color: var(--soft); }
button { appearance: none; margin: 0; border: 1px solid transparent; background: none; color: inherit; font: inherit; cursor: pointer; }
button:focus-visible { outline: 2px solid #0b57d0; outline-offset: 1px; }
.dark button:focus-visible { outline-color: #a8c7fa; }
.close { display: grid; flex: none; place-items: center; inline-size: 32px; block-size: 32px; padding: 0; border-radius: 16px; }
.close:hover, .edit:hover { background: color-mix(in srgb, currentColor 8%, transparent); }
.edit { margin-block-start: 14px; padding: 5px 14px; border-color: var(--soft); border-radius: 16px; }
@media (max-width: 420px) {
  :host { inset-inline: 0; inset-block: auto 0; }
  .panel { inline-size: 100vw; border-end-start-radius: 0; border-end-end-radius: 0; }
}
@media (forced-colors: active) { .panel { border: 1px solid CanvasText; } .close, .edit { border-color: ButtonText; } }
`;
