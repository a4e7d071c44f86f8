import type {
  OperationName,
  OperationOf,
} from "../../preload/contract/index.ts";

/**
 * The operations of which a window waits for the newest call alone. Stands here once more for the start of
 * main, as in preload/operations.ts, and is held against the contract by the compiler.
 */
export const isNewestOnly: {
  readonly [
    Name in OperationName as true extends OperationOf<Name>["newestOnly"]
      ? Name
      : never
  ]: true;
} = {
  "users.list": true,
  "users.count": true,
  "bulk.preview": true,
};
