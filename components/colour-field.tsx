/** A colour: none of its own, one of the swatches, or any other, with the contrast that its text will have. */
import { useId } from "preact/hooks";
import { contrastRatio, isColour, swatches, tintFor } from "../lib/core/shared/colour-contrast.ts";
import { filledChipStyle } from "./chip-style.ts";
import { useTranslation } from "./translation.tsx";

export interface ColourFieldProps {
  readonly label: string;
  /** `#rrggbb`; `""`: none of its own. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What is used where there is no own colour, in words: "the tier's colour". */
  readonly noneLabel: string;
  /** Shown until an own colour is picked. */
  readonly fallback: string;
}

export function ColourField({ label, value, onChange, noneLabel, fallback }: ColourFieldProps) {
  const t = useTranslation();
  const name = useId();
  const shown = isColour(value) ? value : fallback;
  return (
    <fieldset class="field colours">
      <legend>{label}</legend>
      <label class="none">
        <input type="radio" name={name} checked={value === ""} onChange={() => onChange("")} />
        {noneLabel}
      </label>
      <div class="swatches">
        {swatches.map((swatch) => (
          <input
            key={swatch}
            type="radio"
            name={name}
            class="swatch"
            style={{ background: swatch }}
            aria-label={swatch}
            title={swatch}
            checked={value.toLowerCase() === swatch}
            onChange={() => onChange(swatch)}
          />
        ))}
      </div>
      <div class="own-colour">
        <input
          type="color"
          value={shown}
          aria-label={t("colour.own")}
          title={t("colour.own")}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
        <span class="chip" style={filledChipStyle(shown)}>
          {t("colour.sample")}
        </span>
        <span class="hint tabular">{t("colour.contrast", { ratio: leastContrast(shown).toFixed(1) })}</span>
      </div>
    </fieldset>
  );
}

/** Of the chip's text, in the theme in which it is harder to read. */
function leastContrast(colour: string): number {
  const ratios = [false, true].map((dark) => {
    const { background, text } = tintFor(colour, dark);
    return contrastRatio(background, text);
  });
  return Math.min(...ratios);
}
