import { access } from "./access.ts";
import { bulk } from "./bulk.ts";
import type { RolecallEvent } from "./events.ts";
import type { Envelope } from "./errors.ts";
import type { CallInput, Operation, Output } from "./operation.ts";
import { jobs } from "./jobs.ts";
import { profile } from "./profile.ts";
import { settings } from "./settings.ts";
import { tokens } from "./tokens.ts";
import { users } from "./users.ts";
import { views } from "./views.ts";

/** Everything that can be asked of Rolecall, by feature and verb. */
export const contract = {
  access,
  users,
  bulk,
  views,
  jobs,
  profile,
  tokens,
  settings,
};

export type Contract = typeof contract;
export type FeatureName = keyof Contract;

/** `users.create` and so on. */
export type OperationName = {
  [Feature in FeatureName]: `${Feature}.${keyof Contract[Feature] & string}`;
}[FeatureName];

/** The operation that a name stands for. */
export type OperationOf<Name extends OperationName> =
  Name extends `${infer Feature extends FeatureName}.${infer Verb}`
    ? Verb extends keyof Contract[Feature]
      ? Contract[Feature][Verb]
      : never
    : never;

/** All operations by name, for whoever serves them. */
export const operations = Object.fromEntries(
  Object.entries(contract).flatMap(([feature, verbs]) =>
    Object.entries(verbs).map(([verb, definition]) => [
      `${feature}.${verb}`,
      definition,
    ]),
  ),
  // The cast states what the two loops above do, which the compiler can't follow through entries().
) as { readonly [Name in OperationName]: OperationOf<Name> & Operation };

/** What the bridge puts on `window.rolecall`. */
export type Bridge = {
  readonly [Feature in FeatureName]: {
    readonly [Verb in keyof Contract[Feature]]: (
      input: CallInput<Contract[Feature][Verb]>,
    ) => Promise<Envelope<Output<Contract[Feature][Verb]>>>;
  };
} & {
  /** Calls back at each event; returns the function that ends this. */
  readonly onEvent: (callback: (event: RolecallEvent) => void) => () => void;
};
