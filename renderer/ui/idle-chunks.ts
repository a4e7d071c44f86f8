/**
 * Loads a chunk that makes schemas. Such chunks are loaded through here alone, because zod has to be told
 * that it may not eval before any schema is made.
 */
export async function afterSchemas<Chunk>(
  load: () => Promise<Chunk>,
): Promise<Chunk> {
  await import("./schemas.ts");
  return load();
}

/** Fetches, while nothing else is to be done, what will be needed next. A failure shows when it is used. */
export function loadOnIdle(loads: readonly (() => Promise<unknown>)[]): void {
  requestIdleCallback(() => {
    for (const load of loads) load().catch(() => undefined);
  });
}
