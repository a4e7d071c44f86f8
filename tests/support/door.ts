import { givePassword, PASSWORD, passwordOf } from "./passwords.ts";
import { createRolecall, dataOf, type Rolecall } from "./rolecall.ts";

/** What every way in needs, and who stands before it. */
export interface Door {
  readonly rolecall: Rolecall;
  /** A DEXADMIN besides the one that is always there. */
  readonly user: { readonly id: number; readonly uid: string };
  /** A one-time code of theirs. */
  readonly code: string;
  readonly recoveryKey: string;
}

export async function standAtDoor(): Promise<Door> {
  const rolecall = await createRolecall();
  const user = await rolecall.addUser({ roles: ["DEXADMIN"] });
  await givePassword(rolecall, user);
  const id = user.uid;
  const { code } = dataOf(await rolecall.call("access.issueCode", { id }));
  const key = await rolecall.call("access.issueRecoveryKey", {});
  return { rolecall, user, code, ...dataOf(key) };
}

/** What is typed at the door. */
export const username = "jdoe";
export const password = PASSWORD;
export const newPassword = passwordOf(1);
export const nobody = { userId: null } as const;
