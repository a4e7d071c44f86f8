import type { KeyObject } from "node:crypto";
import type { FeatureName } from "../preload/contract/index.ts";
import type { About } from "../preload/contract/settings.ts";
import { createAccessHandlers } from "./access/access-service.ts";
import { createDoor } from "./access/door.ts";
import { createGuesses } from "./access/guesses.ts";
import type { Locks } from "./access/locks.ts";
import type { HandlerTable } from "./dispatch/execute.ts";
import type { Handlers } from "./dispatch/handler.ts";
import { bulkHandlers } from "./bulk/bulk-service.ts";
import { jobHandlers } from "./jobs/job-service.ts";
import { createProfileHandlers } from "./profile/profile-service.ts";
import { createSettingsHandlers } from "./settings/settings-service.ts";
import type { Finder } from "./store/search/finder.ts";
import { tokenHandlers } from "./tokens/token-service.ts";
import { createUserHandlers } from "./users/user-service.ts";
import { viewHandlers } from "./views/view-service.ts";

interface Parts {
  readonly about: About;
  readonly locks: Locks;
  readonly auditKey: KeyObject;
  readonly finder: Finder;
}

/** Every operation's handler by its name; a feature or a verb too few does not compile. */
export function createHandlers({
  about,
  locks,
  auditKey,
  finder,
}: Parts): HandlerTable {
  const door = createDoor(createGuesses({ locks, key: auditKey }));
  const features: { readonly [Feature in FeatureName]: Handlers<Feature> } = {
    access: createAccessHandlers(door),
    users: createUserHandlers(finder),
    bulk: bulkHandlers,
    views: viewHandlers,
    jobs: jobHandlers,
    profile: createProfileHandlers(door),
    tokens: tokenHandlers,
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
