import { access } from "./access.ts";
import { errors } from "./errors.ts";
import { page } from "./page.ts";
import { shell } from "./shell.ts";
import { tokens } from "./tokens.ts";

/** The English catalogue, which is also the list of all keys. Placeholders stand in braces. */
export const en = { ...errors, ...shell, ...page, ...access, ...tokens };

export type MessageKey = keyof typeof en;
