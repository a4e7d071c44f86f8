import type { ChangedEntity } from "../../preload/contract/events.ts";
import type { Changed } from "./call.ts";

/** Whoever shows users reads them all again rather than more than so many by name. */
const MOST_NAMED = 200;

/** Collects what a call changes; never grows beyond what is named. */
export function createChanges() {
  const named = new Map<ChangedEntity, Changed[]>();

  function add(changed: Changed): void {
    const some = named.get(changed.entity) ?? [];
    named.set(changed.entity, some);
    if (some[0]?.id === "all") return;
    some.push(changed);
    if (some.length > MOST_NAMED || changed.id === "all")
      some.splice(0, Infinity, { entity: changed.entity, id: "all" });
  }

  return {
    add,
    list: (): readonly Changed[] => Array.from(named.values()).flat(),
  };
}

export type ChangesOfCall = ReturnType<typeof createChanges>;
