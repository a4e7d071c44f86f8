import { AppError } from "./app-error.ts";
import type { Life } from "./handler.ts";

/**
 * To be called between pieces of what takes long.
 * @throws AppError UNAVAILABLE `cancelled`, when nobody waits for the answer any more
 */
export function mustBeWanted({ isWanted }: Pick<Life, "isWanted">): void {
  if (!isWanted()) throw new AppError("UNAVAILABLE", "cancelled");
}
