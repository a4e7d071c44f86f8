import type { TextFieldRef } from "@react-spectrum/s2/TextField";
import {
  Suspense,
  useCallback,
  useEffect,
  useRef,
  type RefObject,
} from "react";
import type { Me, SessionTimes } from "../preload/contract/access.ts";
import { contract } from "../preload/contract/index.ts";
import type { Command } from "../preload/contract/events.ts";
import { missingRole } from "../preload/contract/permissions.ts";
import { ConfirmPassword } from "./access/ConfirmPassword.tsx";
import { useLeaving } from "./access/leaving.ts";
import { UserMenu } from "./access/UserMenu.tsx";
import { BulkDialogs } from "./bulk/BulkDialogs.tsx";
import { loadPagesOnIdle, ProfilePage, SettingsPage } from "./pages.ts";
import { useText } from "./i18n/use-text.ts";
import { useCommands } from "./ui/events.ts";
import { Frame } from "./ui/Frame.tsx";
import { Loading } from "./ui/Loading.tsx";
import { Messages } from "./ui/Messages.tsx";
import { showMessage } from "./ui/message-queue.ts";
import { isAnythingOpen } from "./ui/open-dialogs.ts";
import { goTo, usePlace } from "./ui/place.ts";
import { useUserRefusals } from "./users/permissions.ts";
import { UserDialogs } from "./users/UserDialogs.tsx";
import { UsersPage } from "./users/UsersPage.tsx";
import { openDialog, startOver } from "./users/view.ts";
import { useLastView } from "./views/last-view.ts";

interface AdminToolProps {
  readonly me: Me;
  readonly isDemo: boolean;
  readonly session: SessionTimes;
}

/** Everything that there is once somebody is signed in. */
export function AdminTool({ me, isDemo, session }: AdminToolProps) {
  const searchField = useRef<TextFieldRef>(null);
  const { leave, lockNow } = useLeaving();
  const mayOpenSettings = useSettingsRefusal(me) === null;
  const isRestored = useLastView(useUserRefusals(me).list === null);
  const chosen = usePlace(({ here }) => here);
  // A role that was taken away takes its page along.
  const here = chosen === "settings" && !mayOpenSettings ? "users" : chosen;
  useCommands(usePageCommands(me, searchField));
  useEffect(loadPagesOnIdle, []);

  return (
    <>
      <Frame
        isDemo={isDemo}
        here={here}
        places={mayOpenSettings ? ["users", "settings"] : ["users"]}
        onGo={(place) => {
          // Who is there already wants it as it is to begin with.
          if (place === "users" && here === "users") startOver();
          goTo(place);
        }}
        menu={
          <UserMenu
            me={me}
            onProfile={() => goTo("profile")}
            onLock={lockNow}
            onSignOut={leave}
          />
        }
      >
        <Suspense key={here} fallback={<Loading />}>
          {here === "users" &&
            (isRestored ? (
              <UsersPage me={me} searchField={searchField} />
            ) : (
              <Loading />
            ))}
          {here === "settings" && <SettingsPage />}
          {here === "profile" && (
            <ProfilePage me={me} session={session} onSignOut={leave} />
          )}
        </Suspense>
      </Frame>
      <UserDialogs me={me} />
      <BulkDialogs />
      <ConfirmPassword />
      <Messages />
    </>
  );
}

/** Why `me` may not open Settings, or null. */
function useSettingsRefusal(me: Me): string | null {
  const text = useText();
  const role = missingRole(contract.settings.get.needs, me.roles);
  if (role === undefined) return null;
  return text("error.missing_role", {
    role,
    action: text("action.settings.get"),
  });
}

/** What the menu asks of the pages; nothing as long as a dialog is open. What may not be had, it says. */
function usePageCommands(
  me: Me,
  searchField: RefObject<TextFieldRef | null>,
): (command: Command) => void {
  const { create } = useUserRefusals(me);
  const settings = useSettingsRefusal(me);
  return useCallback(
    (command) => {
      if (isAnythingOpen()) return;
      const unlessRefused = (refusal: string | null, act: () => void) =>
        refusal === null ? act() : showMessage(refusal);
      if (command === "newUser")
        unlessRefused(create, () =>
          goTo("users", () => openDialog({ kind: "create" })),
        );
      if (command === "settings")
        unlessRefused(settings, () => goTo("settings"));
      if (command === "users") goTo("users");
      if (command === "search")
        goTo("users", () => {
          searchField.current?.focus();
          searchField.current?.select();
        });
      if (command === "profile") goTo("profile");
    },
    [create, searchField, settings],
  );
}
