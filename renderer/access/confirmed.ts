import type { Envelope } from "../../preload/contract/errors.ts";
import { unwrap } from "../ui/client.ts";

/**
 * Like unwrap(ask()), for what may need the password again: then it is asked for, and the call made once
 * more. Throws the RolecallError `confirm_password` when the person would rather not.
 */
export function confirmed<Data>(
  ask: () => Promise<Envelope<Data>>,
): Promise<Data> {
  return unwrap(ask());
}
