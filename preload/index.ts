import { contextBridge, ipcRenderer } from "electron";
import { channelOf, EVENT_CHANNEL } from "./channels.ts";
import type { Bridge } from "./contract/index.ts";
import type { RolecallEvent } from "./contract/events.ts";
import { operationNames } from "./operations.ts";

type Call = (input: unknown) => Promise<unknown>;

const features: Record<string, Record<string, Call>> = {};
for (const name of operationNames) {
  const [feature = "", verb = ""] = name.split(".");
  (features[feature] ??= {})[verb] = (input) =>
    ipcRenderer.invoke(channelOf(name), input);
}

const onEvent: Bridge["onEvent"] = (callback) => {
  const listener = (_: unknown, event: RolecallEvent) => callback(event);
  ipcRenderer.on(EVENT_CHANNEL, listener);
  return () => ipcRenderer.removeListener(EVENT_CHANNEL, listener);
};

contextBridge.exposeInMainWorld("rolecall", { ...features, onEvent });
