/** How the queue in Gmail looks, beside what it shares with the panel. */
import { panelStyles } from "./panel-styles.ts";

export const queueStyles = `${panelStyles}
.queue { --urgent: #c5221f; --high: #9a5b00; --chosen: #c2e7ff; --chosen-text: #001d35; --hover: #f1f3f6; --hand: #e8f0fe; block-size: 100%; }
.queue.dark { --urgent: #f28b82; --high: #fdd663; --chosen: #004a77; --chosen-text: #c2e7ff; --hover: #2a2c2e; --hand: #2b3446; }
.queue header { align-items: center; padding-block: 8px; padding-inline: 16px 10px; border: 0; }
.queue h2 { flex: none; font-size: 15px; }
.fresh { flex: 1; min-inline-size: 0; overflow: hidden; font-size: 12px; text-overflow: ellipsis; white-space: nowrap; font-variant-numeric: tabular-nums; }
.close { margin-inline-start: auto; }
.filters { display: flex; flex: none; flex-wrap: wrap; gap: 4px; padding-block: 0 10px; padding-inline: 14px; border-block-end: 1px solid var(--line); }
.filter { block-size: 26px; padding-inline: 9px; border-color: var(--line); border-radius: 13px; color: var(--soft); font-size: 12px; font-variant-numeric: tabular-nums; white-space: nowrap; }
.filter b { color: var(--text); font-weight: 600; }
.filter[data-count="0"] b { color: inherit; font-weight: 400; }
:is([data-filter="urgent"], [data-filter="overdue"])[data-count]:not([data-count="0"]) { color: var(--urgent); }
[data-filter="high"][data-count]:not([data-count="0"]) { color: var(--high); }
.filter[data-filter][aria-pressed="true"] { border-color: transparent; background: var(--chosen); color: var(--chosen-text); }
.filter[aria-pressed="true"] b { color: inherit; }
.news:not(:empty) { padding-inline-start: 16px; }
.news span { overflow: hidden; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; }
.list { position: relative; flex: 1 1 auto; min-block-size: 0; overflow-y: auto; overflow-x: hidden; overscroll-behavior: contain; scrollbar-color: var(--soft) transparent; }
.rows { position: relative; }
.row { position: absolute; inset-inline: 0; box-sizing: border-box; block-size: 96px; padding-block: 9px 8px; padding-inline: 16px; border-block-end: 1px solid var(--line); overflow: hidden; line-height: 18px; cursor: pointer; }
.row:hover { background: var(--hover); }
.row[aria-selected="true"] { background: var(--hand); }
.row:focus-visible { outline: 2px solid var(--accent); outline-offset: -2px; }
.cell { display: flex; flex-direction: column; gap: 2px; min-inline-size: 0; }
.line { display: flex; align-items: center; gap: 6px; min-inline-size: 0; white-space: nowrap; }
.row .chip { max-inline-size: 190px; block-size: 18px; padding-inline: 7px; font-size: 11px; line-height: 16px; }
.who { min-inline-size: 0; padding: 0; overflow: hidden; text-overflow: ellipsis; }
.marks { display: flex; flex: none; gap: 4px; color: var(--soft); }
.marks svg { inline-size: 14px; block-size: 14px; }
.age { flex: none; margin-inline-start: auto; color: var(--soft); font-size: 12px; font-variant-numeric: tabular-nums; }
.row .subject { display: block; flex: none; }
.unread .subject, .unread .who { font-weight: 600; }
.level { display: inline-flex; flex: none; align-items: center; gap: 4px; color: var(--soft); font-size: 12px; }
.level.urgent { color: var(--urgent); font-weight: 500; }
.level.high { color: var(--high); font-weight: 500; }
.shape { flex: none; }
.state { min-inline-size: 0; overflow: hidden; font-size: 12px; text-overflow: ellipsis; font-variant-numeric: tabular-nums; }
.state::before { content: "·"; margin-inline-end: 6px; color: var(--soft); }
.state.late { color: var(--urgent); font-weight: 500; }
.why { overflow: hidden; font-size: 12px; text-overflow: ellipsis; white-space: nowrap; }
.tools { position: absolute; inset-block-start: 6px; inset-inline-end: 10px; display: flex; opacity: 0; pointer-events: none; }
.row:hover .tools, .row:focus-within .tools { opacity: 1; pointer-events: auto; }
.row:hover .age, .row:focus-within .age { visibility: hidden; }
.tools { padding-inline-start: 10px; background: linear-gradient(to right, transparent, var(--under) 10px); --under: var(--hover); }
.row[aria-selected="true"] .tools { --under: var(--hand); }
.tool { display: grid; place-items: center; inline-size: 26px; block-size: 24px; padding: 0; border-radius: 12px; color: var(--soft); }
.tool:hover { color: var(--text); }
.blank::before { content: ""; display: block; inline-size: 55%; block-size: 12px; margin-block-start: 6px; border-radius: 6px; background: var(--line); }
.nothing { flex: 1; padding: 28px 24px; outline: 0; text-align: center; }
.nothing p { margin-block-end: 12px; }
.nothing.waiting { visibility: hidden; color: var(--soft); animation: late 0s 150ms forwards; }
@keyframes late { to { visibility: visible; } }
.main { min-block-size: 32px; padding-inline: 16px; border-radius: 16px; background: var(--chosen); color: var(--chosen-text); font-weight: 500; }
.main:disabled { opacity: 0.5; cursor: default; }
.keys { flex: none; margin: 0; padding: 6px 16px; border-block-start: 1px solid var(--line); font-size: 11px; line-height: 1.35; }
.when { flex: none; padding: 12px 16px; border-block-start: 1px solid var(--line); box-shadow: 0 -2px 6px rgb(0 0 0 / 12%); }
.when h3 { display: -webkit-box; overflow: hidden; color: var(--text); font-size: 13px; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow-wrap: anywhere; }
.when .choices { display: block; padding-block: 4px 8px; }
.when .choice { display: flex; justify-content: space-between; gap: 8px; inline-size: 100%; min-block-size: 30px; padding-inline: 10px; border-color: transparent; border-radius: 8px; }
.when .choice time { color: var(--soft); font-variant-numeric: tabular-nums; }
.when label { display: block; cursor: default; }
.when label span { color: var(--soft); font-size: 12px; }
.words { box-sizing: border-box; inline-size: 100%; block-size: 32px; padding-inline: 10px; border: 1px solid var(--soft); border-radius: 8px; background: transparent; color: inherit; font: inherit; }
#when-read { min-block-size: 18px; padding-block: 2px; font-size: 12px; }
.ends { display: flex; justify-content: flex-end; gap: 8px; }
.ends .plain { margin: 0; }
@media (max-height: 560px), (max-width: 420px) { .keys { display: none; } }
@media (hover: none) { .row[aria-selected="true"] .tools { opacity: 1; pointer-events: auto; } .row[aria-selected="true"] .age { visibility: hidden; } }
@media (forced-colors: active) {
  .filter[aria-pressed="true"] { forced-color-adjust: none; background: Highlight; color: HighlightText; }
  .row[aria-selected="true"] { outline: 2px solid Highlight; outline-offset: -2px; }
  .tools { background: Canvas; }
}
`;
