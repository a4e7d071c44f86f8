import { useState } from "react";

/** The time at which a component came on screen: UTC, milliseconds. Enough to say what has run out. */
export function useNow(): number {
  const [now] = useState(Date.now);
  return now;
}
