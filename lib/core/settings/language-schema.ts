/** The shape of a language where it crosses a border. */
import "../shared/zod-setup.ts";
import * as z from "zod/mini";
import { languages } from "./settings.ts";

export const languageSchema = z.enum([...languages, "auto"]);
