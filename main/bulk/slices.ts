import type { Life } from "../dispatch/handler.ts";
import { mustBeWanted } from "../dispatch/wanted.ts";

/** So many users at a time: enough that a statement is worth its while, and no longer than a moment. */
const SLICE = 500;

/**
 * Goes through a list in slices, for as long as somebody waits.
 * @throws AppError UNAVAILABLE `cancelled`
 */
export async function inSlices<T>(
  life: Pick<Life, "isWanted">,
  list: readonly T[],
  work: (slice: readonly T[], done: number) => Promise<void>,
): Promise<void> {
  for (let from = 0; from < list.length; from += SLICE) {
    mustBeWanted(life);
    const slice = list.slice(from, from + SLICE);
    await work(slice, from + slice.length);
  }
  // Once more: what was called off while the last slice was worked on has not been done yet.
  mustBeWanted(life);
}
