/** Acts on many users at once. */
export const bulk = {} as const;
