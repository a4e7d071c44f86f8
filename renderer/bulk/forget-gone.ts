import { useEffect } from "react";
import { isUnderWay, useBulkView } from "./bulk-view.ts";
import { forgetUser, namedIn, useSelection } from "./selection.ts";

/** Forgets whoever is deleted, here or elsewhere, among those who were selected or left out by hand. */
export function useForgettingGone(): void {
  useEffect(
    () =>
      window.rolecall.onEvent((event) => {
        if (event.type !== "changed" || event.entity !== "users") return;
        // An act on those selected ends the selection itself; what else goes in great numbers, the preview tells.
        if (event.ids === "all" || isUnderWay(useBulkView.getState())) return;
        const named = namedIn(useSelection.getState());
        for (const id of event.ids) if (named.has(id)) void forgetIfGone(id);
      }),
    [],
  );
}

async function forgetIfGone(id: string): Promise<void> {
  const answer = await window.rolecall.users.get({ id });
  if (!answer.ok && answer.error.code === "NOT_FOUND") forgetUser(id);
}
