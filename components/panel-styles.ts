/** How the panel in Gmail looks, as text: its shadow root takes no style file. Its place is set on its host. */
export const panelStyles = `
:host { position: fixed; z-index: 2147483000; display: flex; flex-direction: column; contain: layout style; pointer-events: none; }
:host > div { display: flex; flex-direction: column; min-block-size: 0; max-block-size: 100%; }
.panel {
  --surface: #ffffff;
  --text: #1f1f1f;
  --soft: #444746;
  --line: #e0e3e7;
  --mark: #fde293;
  --accent: #0b57d0;
  --caution: #8a4b00;
  --warned: #fef7e0;
  --news: #e6f4ea;
  --failure: #fce8e6;
  color-scheme: light;
  box-sizing: border-box;
  display: flex;
  flex-direction: column;
  min-block-size: 0;
  border-radius: 16px;
  overflow: hidden;
  background: var(--surface);
  color: var(--text);
  box-shadow: 0 4px 8px 3px rgb(0 0 0 / 15%), 0 1px 3px rgb(0 0 0 / 30%);
  font-size: 13px;
  font-weight: 400;
  line-height: 1.45;
  animation: appear 150ms ease-out;
  pointer-events: auto;
}
.panel.dark {
  --surface: #1e1f20; --text: #e3e3e3; --soft: #c4c7c5; --line: #444746; --mark: #5c4a12;
  --accent: #a8c7fa; --caution: #fdd663; --warned: #33280a; --news: #0f3d24; --failure: #5c1d18; color-scheme: dark;
  /* On Gmail's dark list a shadow alone is no edge. */
  box-shadow: 0 0 0 1px var(--line), 0 4px 8px 3px rgb(0 0 0 / 40%);
}
@keyframes appear { from { opacity: 0; transform: translateY(-6px); } }
@media (prefers-reduced-motion: reduce) { .panel { animation: none; } }
header { display: flex; flex: none; align-items: flex-start; gap: 8px; padding-block: 12px 10px; padding-inline: 20px 12px; border-block-end: 1px solid var(--line); }
.who { flex: 1; min-inline-size: 0; padding-block-start: 5px; }
h2 { display: flex; align-items: center; gap: 8px; margin: 0; font-size: 14px; font-weight: 500; overflow-wrap: anywhere; }
.person { overflow: hidden; margin: 2px 0 0; text-overflow: ellipsis; white-space: nowrap; }
.body { flex: 1 1 auto; min-block-size: 0; padding: 0 20px 16px; overflow: auto; overflow-wrap: anywhere; scrollbar-color: var(--soft) transparent; }
section { padding-block-start: 14px; }
h3 { margin: 0 0 4px; color: var(--soft); font-size: 12px; font-weight: 500; }
p { margin: 0; }
.first { margin: 12px 0 0; }
.quiet { color: var(--soft); font-weight: 400; }
dl > div { display: flex; gap: 12px; padding-block: 2px; }
dt { flex: none; inline-size: 96px; overflow: hidden; color: var(--soft); text-overflow: ellipsis; }
dd { margin: 0; min-inline-size: 0; }
.warned { margin-block-start: 12px; padding: 10px 12px; border: 1px solid var(--caution); border-radius: 8px; background: var(--warned); }
.warned h3 { display: flex; align-items: center; gap: 6px; color: var(--caution); font-size: 13px; }
.warned p + p { margin-block-start: 6px; }
.warned svg { flex: none; fill: none; stroke: currentColor; stroke-width: 1.5; stroke-linecap: round; stroke-linejoin: round; }
.points { flex: none; color: var(--soft); font-variant-numeric: tabular-nums; }
ul { margin: 0; padding: 0; list-style: none; }
li { display: flex; gap: 8px; justify-content: space-between; padding-block: 3px; }
li.quote, li.remark { padding-block: 0 3px; padding-inline-start: 12px; color: var(--soft); }
li.sentence bdi:first-child { font-weight: 500; }
q { quotes: none; }
mark { border-radius: 2px; background: var(--mark); color: var(--text); }
.chip { display: inline-flex; align-items: center; gap: 4px; box-sizing: border-box; min-inline-size: 0; max-inline-size: 220px; block-size: 20px; padding-inline: 8px; border: 1px solid transparent; border-radius: 10px; font-size: 12px; font-weight: 500; line-height: 18px; white-space: nowrap; }
.chip bdi { overflow: hidden; text-overflow: ellipsis; }
.chip.outlined { border-color: currentColor; border-radius: 4px; }
.tier-shape { flex: none; }
fieldset { margin: 4px 0 6px; border: 0; padding: 0; }
label { display: flex; align-items: baseline; gap: 8px; padding-block: 2px; cursor: pointer; }
input[type="radio"] { flex: none; margin: 0; accent-color: var(--accent); }
.alike { color: var(--caution); font-weight: 500; }
.choices { display: flex; flex-wrap: wrap; gap: 6px; padding-block: 8px 4px; }
.choices li { display: block; min-inline-size: 0; padding: 0; }
.choice { display: inline-flex; align-items: center; max-inline-size: 100%; min-block-size: 28px; padding: 3px 6px; border-color: var(--soft); border-radius: 14px; text-align: start; }
.choice.new, .remedies .choice { padding-inline: 12px; }
.find, textarea { box-sizing: border-box; inline-size: 100%; border: 1px solid var(--soft); border-radius: 8px; background: transparent; color: inherit; font: inherit; }
.find { block-size: 32px; padding-inline: 10px; }
textarea { display: block; padding: 6px 10px; resize: vertical; }
::placeholder { color: var(--soft); opacity: 1; }
.label-line { flex-wrap: wrap; align-items: center; justify-content: flex-start; }
.quiet-act { padding: 2px 6px; border-radius: 10px; color: var(--soft); text-decoration: underline; }
.remedy { display: flex; flex-direction: column; align-items: flex-start; gap: 2px; padding-block-end: 4px; }
.remedy .quiet { padding-inline-start: 12px; }
.remedies { display: flex; flex-basis: 100%; flex-direction: column; align-items: flex-start; gap: 4px; padding-block: 2px 6px; }
.mail { align-items: center; justify-content: flex-start; }
.mail svg { flex: none; color: var(--soft); }
.subject { flex: 1; min-inline-size: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.waiting { padding-block-end: 4px; font-weight: 500; }
.news { flex: none; }
.news:not(:empty) { display: grid; grid-template-columns: minmax(0, 1fr) auto; align-items: center; gap: 4px 8px; padding-block: 8px; padding-inline: 20px 12px; background: var(--news); overflow-wrap: anywhere; }
.news.failure:not(:empty) { background: var(--failure); }
.undo { flex: none; padding: 4px 10px; border-radius: 12px; color: var(--accent); font-weight: 500; }
button { appearance: none; margin: 0; border: 1px solid transparent; background: none; color: inherit; font: inherit; cursor: pointer; }
button:focus-visible, input:focus-visible, textarea:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }
button:hover { background: color-mix(in srgb, currentColor 8%, transparent); }
.close { display: grid; flex: none; place-items: center; inline-size: 32px; block-size: 32px; padding: 0; border-radius: 16px; }
.plain { margin-block-start: 8px; padding: 4px 14px; border-color: var(--soft); border-radius: 16px; }
.ways { display: flex; flex-wrap: wrap; column-gap: 8px; margin-block-start: 14px; border-block-start: 1px solid var(--line); padding-block-start: 6px; }
.said { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
@media (max-width: 420px) {
  :host { justify-content: flex-end; }
  .panel { border-end-start-radius: 0; border-end-end-radius: 0; }
}
@media (forced-colors: active) { .panel { border: 1px solid CanvasText; } button, .chip { border-color: ButtonText; } }
`;
