import type { OperationName } from "./contract/index.ts";

/** The channel on which an operation is asked for. */
export const channelOf = (name: OperationName): string => `rolecall:${name}`;
/** The channel on which main tells the page something. */
export const EVENT_CHANNEL = "rolecall:event";
