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

/**
 * Loads a chunk once. React's `lazy` then has it at once, where it would wait for a promise that is there
 * already, and show the fallback for a third of a second at least.
 */
export function once<Chunk>(load: () => Promise<Chunk>): () => Promise<Chunk> {
  let loaded: { readonly chunk: Chunk } | undefined;
  return () => {
    if (loaded) return atOnce(loaded.chunk);
    return load().then((chunk) => {
      loaded = { chunk };
      return chunk;
    });
  };
}

/** What passes for a promise, and tells whoever asks without making them wait. */
function atOnce<Value>(value: Value): Promise<Value> {
  const thenable: PromiseLike<Value> = {
    then(onFulfilled) {
      onFulfilled?.(value);
      // The cast: nobody goes on from here.
      return thenable as PromiseLike<never>;
    },
  };
  // The cast: `lazy` and `await` call `then` and nothing else.
  return thenable as Promise<Value>;
}

/** Fetches, while nothing else is to be done, what will be needed next. A failure shows when it is used. */
export function loadOnIdle(loads: readonly (() => Promise<unknown>)[]): void {
  requestIdleCallback(() => {
    for (const load of loads) Promise.resolve(load()).catch(() => undefined);
  });
}
