import { createContext } from "react";
import type { Standing } from "./keep-in-sight.ts";

// What cells show besides their user: as contexts, since rows are rendered again only when their user changes.

/** The words, folded, by which the rows on screen were found. */
export const FoundBy = createContext<readonly string[]>([]);

/** Which rows were edited, and how they stand where they are. */
export const EditedRows = createContext<ReadonlyMap<string, Standing>>(
  new Map(),
);
