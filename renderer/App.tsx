import { useQueryClient } from "@tanstack/react-query";
import { Suspense, useCallback, useEffect } from "react";
import type { AccessState } from "../preload/contract/access.ts";
import type { Command } from "../preload/contract/events.ts";
import { useAccess } from "./access/session.ts";
import { SignIn } from "./access/SignIn.tsx";
import { StoreUnavailable } from "./access/StoreUnavailable.tsx";
import { loadDialogsOnIdle } from "./dialogs.ts";
import { AdminTool, loadStagesOnIdle, RecoveryKey, SetUp } from "./stages.ts";
import { openInfo } from "./settings/info-view.ts";
import { InfoDialogs } from "./settings/InfoDialogs.tsx";
import { useCommands } from "./ui/events.ts";
import { Loading } from "./ui/Loading.tsx";
import { useUsersView } from "./users/view.ts";

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

/** What the menu offers whoever is signed in, or nobody. */
function useCommonCommands(): (command: Command) => void {
  const queries = useQueryClient();
  return useCallback(
    (command) => {
      if (command === "refresh") void queries.invalidateQueries();
      const isFree = useUsersView.getState().dialog === null;
      if ((command === "shortcuts" || command === "about") && isFree)
        openInfo(command);
    },
    [queries],
  );
}

function Screen() {
  const access = useAccess();
  useEffect(() => {
    if (!access.isFetched) return;
    loadStagesOnIdle();
    loadDialogsOnIdle();
  }, [access.isFetched]);

  // Who is signed in and has something open loses nothing by a call that failed: the next one may not.
  if (access.error !== null && access.data?.stage !== "signedIn") {
    return (
      <StoreUnavailable
        error={access.error}
        isTrying={access.isFetching}
        onTryAgain={() => void access.refetch()}
      />
    );
  }
  if (access.data === undefined) return <Loading />;
  return (
    <Suspense fallback={<Loading />}>
      <Stage access={access.data} />
    </Suspense>
  );
}

function Stage({ access }: { readonly access: AccessState }) {
  if (access.stage === "setUp") return <SetUp />;
  if (access.stage === "signedOut") return <SignIn demo={access.demo} />;
  return access.mustSaveRecoveryKey ? (
    <RecoveryKey />
  ) : (
    <AdminTool me={access.me} isDemo={access.isDemo} />
  );
}
