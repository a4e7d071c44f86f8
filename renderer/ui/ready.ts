import { useEffect } from "react";

let isMarked = false;

/** Marks, once in the life of the page, that the first screen can be used: the bench waits for it. */
export function useReady(isReady = true): void {
  useEffect(() => {
    if (!isReady || isMarked) return;
    isMarked = true;
    performance.mark("rolecall:ready");
  }, [isReady]);
}
