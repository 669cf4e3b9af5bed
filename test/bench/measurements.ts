/** Which measurement gives which values, in the order in which they are run and printed. */
import type { BudgetId } from "./budgets.ts";
import { measureApply } from "./measure-apply.ts";
import { measureAudit } from "./measure-audit.ts";
import { measureClientCsv } from "./measure-client-csv.ts";
import { measureClientLookup } from "./measure-client-lookup.ts";
import { measureCompile } from "./measure-compile.ts";
import { measureComposeTyping } from "./measure-compose-typing.ts";
import { measureFrames } from "./measure-frames.ts";
import { measureImportFilters } from "./measure-import-filters.ts";
import { measureLabel } from "./measure-label.ts";
import { measureLabelScript } from "./measure-label-script.ts";
import { measureMatch } from "./measure-match.ts";
import { measureMatchHostile } from "./measure-match-hostile.ts";
import { measureMemoryTab } from "./measure-memory-tab.ts";
import { measureMemoryWorker } from "./measure-memory-worker.ts";
import { measureOptionsClients } from "./measure-options-clients.ts";
import { measurePageIdle } from "./measure-page-idle.ts";
import { measurePageLongTasks } from "./measure-page-longtasks.ts";
import { measurePageScript } from "./measure-page-script.ts";
import { measurePageStyle } from "./measure-page-style.ts";
import { measurePaintAsked } from "./measure-paint-asked.ts";
import { measurePaintCached } from "./measure-paint-cached.ts";
import { measurePaintCold } from "./measure-paint-cold.ts";
import { measurePreview } from "./measure-preview.ts";
import { measurePriority } from "./measure-priority.ts";
import { measureQueue } from "./measure-queue.ts";
import { measureRepaint } from "./measure-repaint.ts";
import { measureSetVerify } from "./measure-set-verify.ts";
import { measureSize } from "./measure-size.ts";
import { measureSizeOptions } from "./measure-size-options.ts";
import type { Measure } from "./measurement.ts";

export interface Measurement {
  readonly ids: readonly BudgetId[];
  readonly measure: Measure;
}

export const measurements: readonly Measurement[] = [
  {
    ids: ["match.100", "match.1k", "match.10k", "match.10k.closures", "match.100k"],
    measure: measureMatch,
  },
  {
    ids: ["match.hostile.regex", "match.hostile.anyregex", "match.hostile.negated", "match.hostile.size"],
    measure: measureMatchHostile,
  },
  { ids: ["compile.10k", "compile.10k.memory"], measure: measureCompile },
  { ids: ["apply.100k", "apply.100k.slice", "apply.100k.one"], measure: measureApply },
  { ids: ["audit.2k", "audit.2k.step"], measure: measureAudit },
  { ids: ["priority.10k", "priority.10k.step"], measure: measurePriority },
  { ids: ["preview.20k", "preview.20k.all"], measure: measurePreview },
  {
    ids: [
      "size.content",
      "size.content.inboxsdk",
      "size.tab.inboxsdk",
      "size.panels",
      "size.page",
      "size.worker",
      "size.zip",
    ],
    measure: measureSize,
  },
  { ids: ["size.options"], measure: measureSizeOptions },
  { ids: ["paint.cached.p50", "paint.cached.p95"], measure: measurePaintCached },
  { ids: ["paint.asked.p50", "paint.asked.p95"], measure: measurePaintAsked },
  {
    ids: ["paint.cold.1k.p50", "paint.cold.1k.p95", "paint.cold.10k.p50", "paint.cold.10k.p95"],
    measure: measurePaintCold,
  },
  {
    ids: [
      "label.50.cached",
      "label.50.asked",
      "label.50.layouts",
      "label.100.cached",
      "label.100.asked",
      "label.100.layouts",
    ],
    measure: measureLabel,
  },
  {
    ids: [
      "label.load.script",
      "label.50.script.asked",
      "label.50.script.known",
      "label.50.forced",
      "label.100.script.asked",
      "label.100.script.known",
      "label.100.forced",
    ],
    measure: measureLabelScript,
  },
  { ids: ["page.script.p50", "page.script.p95"], measure: measurePageScript },
  { ids: ["page.style"], measure: measurePageStyle },
  { ids: ["page.idle"], measure: measurePageIdle },
  { ids: ["compose.typing.calls", "compose.typing.script"], measure: measureComposeTyping },
  { ids: ["scroll.frames", "paging.frames"], measure: measureFrames },
  { ids: ["page.longtasks"], measure: measurePageLongTasks },
  { ids: ["queue.5k", "queue.5k.painted"], measure: measureQueue },
  { ids: ["client.csv10k", "client.csv10k.task"], measure: measureClientCsv },
  { ids: ["import.filters1k"], measure: measureImportFilters },
  { ids: ["set.verify", "set.verify.memory"], measure: measureSetVerify },
  { ids: ["repaint", "repaint.10k"], measure: measureRepaint },
  { ids: ["client.lookup"], measure: measureClientLookup },
  {
    ids: [
      "options.10k.open",
      "options.10k.memory",
      "options.10k.key",
      "options.10k.scroll",
      "options.10k.bulk",
    ],
    measure: measureOptionsClients,
  },
  { ids: ["memory.tab", "memory.tab.growth"], measure: measureMemoryTab },
  { ids: ["memory.worker"], measure: measureMemoryWorker },
];
