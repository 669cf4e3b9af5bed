/** English, the source of all keys and placeholders of our own pages. What Gmail's page needs is in `gmail/`. */
import { clientsEn } from "./clients/en.ts";
import { conditionEn } from "./condition/en.ts";
import { explainEn } from "./explain/en.ts";
import { failuresEn } from "./failures/en.ts";
import { levelsEn } from "./levels/en.ts";
import { pageEn } from "./page/en.ts";
import { popupEn } from "./popup/en.ts";
import { reasonsEn } from "./reasons/en.ts";
import { rulesEn } from "./rules/en.ts";
import { settingsEn } from "./settings/en.ts";
import { shareEn } from "./share/en.ts";

export const en = {
  ...pageEn,
  ...levelsEn,
  ...clientsEn,
  ...rulesEn,
  ...conditionEn,
  ...shareEn,
  ...settingsEn,
  ...popupEn,
  ...failuresEn,
  ...reasonsEn,
  ...explainEn,
} as const;
