import { QueryClient, QueryObserver } from "@tanstack/react-query";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createRefresher } from "../../../renderer/ui/events.ts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A page that shows the users, whom it takes so long to read. */
function showUsers(readMs: number) {
  const queries = new QueryClient({
    defaultOptions: { queries: { staleTime: Infinity, retry: false } },
  });
  const reads: { version: number; shown: number } = { version: 0, shown: -1 };
  let started = 0;
  const observer = new QueryObserver(queries, {
    queryKey: ["users", "list"],
    queryFn: async () => {
      started += 1;
      const { version } = reads;
      await new Promise((resolve) => setTimeout(resolve, readMs));
      return version;
    },
  });
  const stop = observer.subscribe(({ data }) => {
    if (data !== undefined) reads.shown = data;
  });
  return { queries, reads, stop, started: () => started };
}

for (const readMs of [5, 800]) {
  test(`changes without end are read a few times a second, in the end all of them; a read takes ${readMs} ms`, async () => {
    const { queries, reads, stop, started } = showUsers(readMs);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(started()).toBe(1);
    const refresh = createRefresher(queries);
    const seen = new Set<number>();
    for (let n = 0; n < 500; n += 1) {
      reads.version += 1;
      refresh([["users"]]);
      await vi.advanceTimersByTimeAsync(10);
      seen.add(reads.shown);
    }
    // Five seconds: no more than one each 300 ms, and it moved on all the while.
    expect(started() - 1).toBeLessThanOrEqual(18);
    expect(seen.size).toBeGreaterThan(4);
    await vi.advanceTimersByTimeAsync(3_000);
    expect(reads.shown).toBe(500);
    const before = started();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(started()).toBe(before);
    stop();
    queries.clear();
  });
}

test("one change is read at once", async () => {
  const { queries, reads, stop } = showUsers(5);
  await vi.advanceTimersByTimeAsync(100);
  reads.version = 1;
  createRefresher(queries)([["users"]]);
  await vi.advanceTimersByTimeAsync(6);
  expect(reads.shown).toBe(1);
  stop();
  queries.clear();
});
