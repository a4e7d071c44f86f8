import type { Bridge } from "../../preload/contract/index.ts";

declare global {
  interface Window {
    readonly rolecall: Bridge;
  }
}
