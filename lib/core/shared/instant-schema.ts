/** A moment as it comes from elsewhere: ms since the epoch, at most the last that is a date. */
import "./zod-setup.ts";
import * as z from "zod/mini";
import { latestInstant } from "./instants.ts";

export const instantSchema = z.number().check(z.nonnegative(), z.maximum(latestInstant));
