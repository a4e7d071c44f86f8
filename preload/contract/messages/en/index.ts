import { access } from "./access.ts";
import { bulk } from "./bulk.ts";
import { errors } from "./errors.ts";
import { finding } from "./finding.ts";
import { page } from "./page.ts";
import { shell } from "./shell.ts";
import { tokens } from "./tokens.ts";
import { views } from "./views.ts";

/** The English catalogue, which is also the list of all keys. Placeholders stand in braces. */
export const en = {
  ...errors,
  ...shell,
  ...page,
  ...finding,
  ...bulk,
  ...views,
  ...access,
  ...tokens,
};

export type MessageKey = keyof typeof en;
