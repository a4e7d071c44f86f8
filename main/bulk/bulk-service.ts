import { AppError } from "../dispatch/app-error.ts";
import type { Handlers } from "../dispatch/handler.ts";

/** One act on many users. */
export const bulkHandlers: Handlers<"bulk"> = {
  preview: () => Promise.reject(new AppError("UNAVAILABLE", "cancelled")),
  apply: () => Promise.reject(new AppError("UNAVAILABLE", "cancelled")),
};
