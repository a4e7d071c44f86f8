import type { TextFieldRef } from "@react-spectrum/s2/TextField";
import { useCallback, useEffect, useRef } from "react";
import { useQueryClient } from "@tanstack/react-query";
import type { Me } from "../preload/contract/access.ts";
import type { Command } from "../preload/contract/events.ts";
import { signOut } from "./access/session.ts";
import { UserMenu } from "./access/UserMenu.tsx";
import { useErrorText } from "./i18n/use-text.ts";
import { closeInfo, useInfoView } from "./settings/info-view.ts";
import { useCommands } from "./ui/events.ts";
import { Frame } from "./ui/Frame.tsx";
import { askToLeave } from "./ui/leave-guard.ts";
import { Messages } from "./ui/Messages.tsx";
import { showMessage } from "./ui/message-queue.ts";
import { useUserRefusals } from "./users/permissions.ts";
import { UserDialogs } from "./users/UserDialogs.tsx";
import { UsersPage } from "./users/UsersPage.tsx";
import { openDialog, resetUsersView, useUsersView } from "./users/view.ts";

interface AdminToolProps {
  readonly me: Me;
  readonly isDemo: boolean;
}

/** Everything that there is once somebody is signed in. */
export function AdminTool({ me, isDemo }: AdminToolProps) {
  const searchField = useRef<TextFieldRef>(null);
  const leave = useLeave();
  const mayCreate = useUserRefusals(me).create === null;

  const obey = useCallback(
    (command: Command) => {
      const isFree =
        useUsersView.getState().dialog === null &&
        useInfoView.getState().open === null;
      if (command === "newUser" && isFree && mayCreate)
        openDialog({ kind: "create" });
      if (command === "search" && isFree) {
        searchField.current?.focus();
        searchField.current?.select();
      }
      if (command === "signOut") leave();
    },
    [leave, mayCreate],
  );
  useCommands(obey);
  useEffect(
    () => () => {
      resetUsersView();
      closeInfo();
    },
    [],
  );

  return (
    <>
      <Frame
        isDemo={isDemo}
        onUsers={resetUsersView}
        menu={<UserMenu me={me} onSignOut={leave} />}
      >
        <UsersPage me={me} searchField={searchField} />
      </Frame>
      <UserDialogs me={me} />
      <Messages />
    </>
  );
}

/** Signs out, after asking where something typed would be lost. */
function useLeave(): () => void {
  const queries = useQueryClient();
  const errorText = useErrorText();
  return useCallback(
    () =>
      askToLeave(() => {
        signOut(queries).catch((error: unknown) =>
          showMessage(errorText(error)),
        );
      }),
    [errorText, queries],
  );
}
