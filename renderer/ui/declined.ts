import { asRolecallError } from "./client.ts";

/** Whether a call came to nothing because the person would rather not give the password again. */
export function isDeclined(error: unknown): boolean {
  return asRolecallError(error).reason === "confirm_password";
}
