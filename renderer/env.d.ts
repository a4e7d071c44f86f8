/// <reference types="vite/client" />
import type { Bridge } from "../preload/contract/index.ts";

declare global {
  interface Window {
    /** Put there by the preload script. */
    readonly rolecall: Bridge;
  }
}
