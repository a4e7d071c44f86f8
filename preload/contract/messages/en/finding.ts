/** Search, filters and marks of the table of users. */
export const finding = {} as const;
