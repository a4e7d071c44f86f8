/** Columns and saved views of the table of users. */
export const views = {} as const;
