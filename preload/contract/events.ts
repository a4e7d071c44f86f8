/** What the native menu asks of the page. */
export type Command =
  | "newUser"
  | "users"
  | "search"
  | "refresh"
  | "shortcuts"
  | "about"
  | "profile"
  | "settings"
  | "lock"
  | "signOut";

/** What can have changed in the store. */
export type ChangedEntity = "users" | "tokens" | "views" | "settings";

/** What main tells the page without being asked; before sign-in only `session` and `command`. */
export type RolecallEvent =
  /** Something changed in the store: what was read of it before is stale. */
  | {
      readonly type: "changed";
      readonly entity: ChangedEntity;
      /** Of users, or of those whose tokens changed; of settings none. */
      readonly ids: readonly string[] | "all";
    }
  /** How far what takes long is: so many of `total` are done. */
  | {
      readonly type: "progress";
      readonly job: string;
      readonly done: number;
      readonly total: number;
    }
  /** Who is signed in has changed, or what they may do: ask `access.current`. */
  | { readonly type: "session"; readonly isLocked: boolean }
  | { readonly type: "command"; readonly command: Command };
