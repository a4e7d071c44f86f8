import type { RolecallEvent } from "../../preload/contract/events.ts";
import type { Changed } from "./call.ts";
import type { Session, SignedIn } from "./signed-in.ts";

/** Tells the windows, where there is somebody to see it. */
export function createTelling(
  session: Pick<Session, "current">,
  emit: (event: RolecallEvent) => void,
) {
  /** Tells of what is no longer as it was. */
  function spread(changed: readonly Changed[]): void {
    const signedIn = session.current();
    if (!signedIn || signedIn.claim.isLocked) return;
    for (const [entity, some] of Map.groupBy(changed, (each) => each.entity)) {
      const ids = some.flatMap(({ id }) => id ?? []);
      emit({ type: "changed", entity, ids: ids.includes("all") ? "all" : ids });
    }
  }

  /** Tells how far a job is, for as long as the session that began it is there. */
  function progressOf(job: string, begunBy: SignedIn | null) {
    return (done: number, total: number): void => {
      const now = session.current();
      if (now === null || now.mark !== begunBy?.mark || now.claim.isLocked)
        return;
      emit({ type: "progress", job, done, total });
    };
  }

  return { spread, progressOf };
}
