import { useQueryClient, type QueryClient } from "@tanstack/react-query";
import type { Me } from "../../preload/contract/access.ts";
import {
  ADMINISTRATOR,
  holdsRole,
  type Role,
} from "../../preload/contract/roles.ts";
import type {
  User,
  UserFields,
  UserPage,
} from "../../preload/contract/users.ts";
import { openCode } from "../access/code-offer.ts";
import { confirmed } from "../access/confirmed.ts";
import { useText } from "../i18n/use-text.ts";
import { unwrap } from "../ui/client.ts";
import { showMessage } from "../ui/message-queue.ts";
import { noteOwner } from "../ui/owner.ts";
import { goTo } from "../ui/place.ts";
import { queryKeys } from "../ui/queries.ts";
import { useSave } from "../ui/use-save.ts";
import { editInSight } from "./edited.ts";
import { useUserRefusals } from "./permissions.ts";
import { changesSince, fieldsOf } from "./user-fields.ts";
import { closeDialog, isOpen, searchFor, showAllUsers } from "./view.ts";

interface SaveUserParts {
  readonly me: Me;
  /** Which opening of its dialog the form is in. */
  readonly opening: number;
  readonly user: User | null;
  readonly onRefused: (error: Error) => void;
}

/** Creates a user, or sends what changed of one together with the version that was seen. */
export function useSaveUser({ me, opening, user, onRefused }: SaveUserParts) {
  const text = useText();
  const queries = useQueryClient();
  const mayView = useUserRefusals(me).list === null;
  return useSave({
    // A form that comes back after Lock is in the same opening: it is not sent again, and closes with this.
    place: `user ${opening}`,
    until: "refusal",
    send: async (fields: UserFields) => {
      const { create, edit } = window.rolecall.users;
      if (user === null)
        return confirmed(() => create({ ...fields, roles: [...fields.roles] }));
      const changes = changesSince(fieldsOf(user), fields);
      const { id, version } = user;
      return editInSight(id, () =>
        confirmed(() => edit({ id, version, changes })),
      );
    },
    onSaved: async ({ id }, fields) => {
      const { username, firstName, lastName } = fields;
      const isStillTheirs = noteOwner();
      const hasOffer = user === null && (await mayBeOfferedCode(me.roles, id));
      if (!isStillTheirs()) return;
      if (isOpen(opening)) closeDialog();
      if (hasOffer) openCode({ id, username, firstName, lastName }, true);
      await queries.invalidateQueries({ queryKey: queryKeys.users });
      const show = {
        label: text("users.show"),
        act: () =>
          goTo("users", () => {
            showAllUsers();
            searchFor(username);
          }),
      };
      const isHidden =
        user === null && mayView && !hasOffer && !isOnScreen(queries, id);
      showMessage(
        text(messageFor(user, fields), { username }),
        "positive",
        isHidden ? show : undefined,
      );
    },
    onRefused,
  });
}

function messageFor(user: User | null, { status }: UserFields) {
  if (user === null) return "users.created";
  const isEnded = status === "deactivated" && user.status !== "deactivated";
  return isEnded ? "users.savedDeactivated" : "users.saved";
}

/** Whether who holds these roles can give a new user a code, and the user something to do with it. */
async function mayBeOfferedCode(
  held: readonly Role[],
  id: string,
): Promise<boolean> {
  if (!holdsRole(held, ADMINISTRATOR)) return false;
  try {
    const { mayEnter } = await unwrap(window.rolecall.access.ofUser({ id }));
    return mayEnter;
  } catch {
    // The user is there, which is what matters; a code can be given later.
    return false;
  }
}

/** Whether the page of users that is shown has this one. */
function isOnScreen(queries: QueryClient, id: string): boolean {
  const pages = queries.getQueriesData<UserPage>({
    queryKey: [...queryKeys.users, "list"],
    type: "active",
  });
  return pages.some(([, page]) => page?.users.some((user) => user.id === id));
}
