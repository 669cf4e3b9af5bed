/** Reads a moment as people write it. */
import type { Language } from "../settings/settings.ts";

export interface WhenContext {
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** IANA name. */
  readonly zone: string;
  readonly language: Language;
}

/** Nothing is understood yet. */
export function readWhen(_text: string, _context: WhenContext): number | null {
  return null;
}
