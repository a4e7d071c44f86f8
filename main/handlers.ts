import type { FeatureName } from "../preload/contract/index.ts";
import type { About } from "../preload/contract/settings.ts";
import { accessHandlers } from "./access/access-service.ts";
import { createSettingsHandlers } from "./settings/settings-service.ts";
import { userHandlers } from "./users/user-service.ts";
import type { HandlerTable } from "./dispatch/execute.ts";
import type { Handlers } from "./dispatch/handler.ts";

/** Every operation's handler by its name; a feature or a verb too few does not compile. */
export function createHandlers(about: About): HandlerTable {
  const features: { readonly [Feature in FeatureName]: Handlers<Feature> } = {
    access: accessHandlers,
    users: userHandlers,
    settings: createSettingsHandlers(about),
  };
  return Object.fromEntries(
    Object.entries(features).flatMap(([feature, verbs]) =>
      Object.entries(verbs).map(([verb, handler]) => [
        `${feature}.${verb}`,
        handler,
      ]),
    ),
  );
}
