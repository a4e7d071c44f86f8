import { Suspense, useEffect } from "react";
import type { AccessState } from "../preload/contract/access.ts";
import { useAccess } from "./access/session.ts";
import { SignIn } from "./access/SignIn.tsx";
import { StoreUnavailable } from "./access/StoreUnavailable.tsx";
import { loadDialogsOnIdle } from "./dialogs.ts";
import { AdminTool, loadStagesOnIdle, RecoveryKey, SetUp } from "./stages.ts";
import { Loading } from "./ui/Loading.tsx";

/** Shows the screen for where the window stands. */
export function App() {
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
