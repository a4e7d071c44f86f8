import { useState } from "react";
import type { PasswordRule } from "../../preload/contract/access.ts";
import { usePasswordCheck } from "./use-password-check.ts";

export interface NewPassword {
  readonly typed: string;
  readonly repeated: string;
  readonly type: (typed: string) => void;
  readonly repeat: (typed: string) => void;
  readonly doMatch: boolean;
  /** Null as long as nothing is known. */
  readonly unmet: readonly PasswordRule[] | null;
  /** Whether it may be sent: typed twice, and found good. */
  readonly isReady: boolean;
  /** Whether it was typed twice, and only the check of it is still to come. */
  readonly isChecking: boolean;
  readonly clear: () => void;
}

/** A password that is being chosen; `names` are the person's own, of which it must not be made. */
export function useNewPassword(names: readonly string[]): NewPassword {
  const [typed, type] = useState("");
  const [repeated, repeat] = useState("");
  const check = usePasswordCheck(typed, names);
  const doMatch = typed !== "" && typed === repeated;
  return {
    typed,
    repeated,
    type,
    repeat,
    doMatch,
    unmet: check?.unmet ?? null,
    isChecking: doMatch && check?.isCurrent !== true,
    isReady:
      doMatch && check?.isCurrent === true && (check.unmet ?? []).length === 0,
    clear: () => {
      type("");
      repeat("");
    },
  };
}
