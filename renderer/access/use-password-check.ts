import { useEffect, useState } from "react";
import type { PasswordRule } from "../../preload/contract/access.ts";
import { unwrap } from "../ui/client.ts";

const PAUSE_MS = 120;

interface PasswordCheck {
  /** What the password last checked fails to be, or null when it could not be checked. */
  readonly unmet: readonly PasswordRule[] | null;
  /** Whether that is about what stands in the field now. */
  readonly isCurrent: boolean;
}

/**
 * Has a password checked while it is typed, after a short pause; the newest wins. It is kept out of the
 * query cache, since it is a secret. Before the first answer nothing is known: null.
 */
export function usePasswordCheck(
  password: string,
  names: readonly string[],
): PasswordCheck | null {
  const [answer, setAnswer] = useState<{
    about: string;
    unmet: readonly PasswordRule[] | null;
  } | null>(null);
  const about = JSON.stringify([password, names]);
  useEffect(() => {
    if (password === "") return;
    let isNewest = true;
    const timer = setTimeout(() => {
      const input = { password, names: [...names] };
      unwrap(window.rolecall.access.checkPassword(input)).then(
        ({ unmet }) => isNewest && setAnswer({ about, unmet }),
        // Nobody is kept from going on by a check that failed: setUp checks again.
        () => isNewest && setAnswer({ about, unmet: null }),
      );
    }, PAUSE_MS);
    return () => {
      isNewest = false;
      clearTimeout(timer);
    };
    // `about` says all of what `password` and `names` hold.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [about]);
  if (password === "" || answer === null) return null;
  return { unmet: answer.unmet, isCurrent: answer.about === about };
}
