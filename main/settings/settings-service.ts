import {
  DEFAULT_POLICIES,
  type About,
  type Policies,
} from "../../preload/contract/settings.ts";
import type { Changes } from "../audit/entry.ts";
import type { Context, Handlers } from "../dispatch/handler.ts";
import { readPolicies, writeSetting } from "../store/settings.ts";

/** @param about what this build and its parts are; the same for as long as it runs */
export function createSettingsHandlers(about: About): Handlers<"settings"> {
  return {
    about: () => Promise.resolve(about),

    get: (_, { unit }) => readPolicies(unit),

    async edit({ changes }, context) {
      const before = await readPolicies(context.unit);
      const changed: Record<string, Changes[string]> = {};
      for (const key of POLICIES) {
        const value = changes[key];
        if (value === undefined || value === before[key]) continue;
        await writeSetting(context.unit, key, value);
        changed[key] = [before[key], value];
      }
      if (Object.keys(changed).length > 0) {
        context.record(null, changed, "settings");
        await letSessionKnow(context);
      }
      return {};
    },
  };
}

// The cast says what keys an object of this type has.
const POLICIES = Object.keys(DEFAULT_POLICIES) as (keyof Policies)[];

/** The running session counts its idle minutes itself. */
async function letSessionKnow(context: Context): Promise<void> {
  const { idleMinutes } = await readPolicies(context.unit);
  context.changeSession({ kind: "policy", idleMinutes });
}
