import { useQueryClient } from "@tanstack/react-query";
import { Suspense, useCallback, useEffect } from "react";
import type { AccessState } from "../preload/contract/access.ts";
import type { Command } from "../preload/contract/events.ts";
import { Doors } from "./access/Doors.tsx";
import { useLeaving } from "./access/leaving.ts";
import { useAccess } from "./access/session.ts";
import { StoreUnavailable } from "./access/StoreUnavailable.tsx";
import { loadDialogsOnIdle } from "./dialogs.ts";
import {
  AdminTool,
  loadStagesOnIdle,
  LockScreen,
  RecoveryKey,
  SetUp,
} from "./stages.ts";
import { openInfo } from "./settings/info-view.ts";
import { InfoDialogs } from "./settings/InfoDialogs.tsx";
import { useCommands } from "./ui/events.ts";
import { Loading } from "./ui/Loading.tsx";
import { isAnythingOpen } from "./ui/open-dialogs.ts";
import { useOwner } from "./ui/owner.ts";
import { queryKeys } from "./ui/queries.ts";

/** The screen for where the window stands, and what can be had on each of them. */
export function App() {
  useCommands(useCommonCommands());
  return (
    <>
      <Screen />
      <InfoDialogs />
    </>
  );
}

/** What the menu offers on whatever screen. */
function useCommonCommands(): (command: Command) => void {
  const queries = useQueryClient();
  const { leave, lockNow } = useLeaving();
  return useCallback(
    (command) => {
      if (command === "refresh") void queries.invalidateQueries();
      if ((command === "shortcuts" || command === "about") && !isAnythingOpen())
        openInfo(command);
      const access = queries.getQueryData<AccessState>(queryKeys.access);
      const isSignedIn = access?.stage === "signedIn";
      if (command === "lock" && isSignedIn) lockNow();
      if (command === "signOut" && (isSignedIn || access?.stage === "locked"))
        leave();
    },
    [leave, lockNow, queries],
  );
}

function Screen() {
  const access = useAccess();
  useEffect(() => {
    if (!access.isFetched) return;
    loadStagesOnIdle();
    loadDialogsOnIdle();
  }, [access.isFetched]);

  const { data } = access;
  const stage = data?.stage;
  // Who is signed in and has something open loses nothing by a call that failed: the next one may not.
  const isKept = stage === "signedIn" || stage === "locked";
  if (access.error !== null && !isKept) {
    return (
      <StoreUnavailable
        error={access.error}
        isTrying={access.isFetching}
        onTryAgain={() => void access.refetch()}
      />
    );
  }
  if (data === undefined) return <Loading />;
  const who = "me" in data ? data.me.id : "";
  return (
    // SECURITY: a key for each stage and person, since React only hides what was on screen while a chunk is
    // loaded, and keeps the state of what stays.
    <Suspense key={`${data.stage} ${who}`} fallback={<Loading />}>
      <Stage access={data} />
    </Suspense>
  );
}

function Stage({ access }: { readonly access: AccessState }) {
  const owner = useOwner(({ id }) => id);
  switch (access.stage) {
    case "setUp":
      return <SetUp />;
    case "signedOut":
      return <Doors demo={access.demo} />;
    case "locked":
      return <LockScreen me={access.me} />;
    case "signedIn":
      // SECURITY: not before all that is left of whoever was here before has been put away.
      if (owner !== access.me.id) return <Loading />;
      if (access.mustSaveRecoveryKey) return <RecoveryKey />;
      return (
        <AdminTool
          me={access.me}
          isDemo={access.isDemo}
          session={access.session}
        />
      );
  }
}
