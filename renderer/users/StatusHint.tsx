import { Button } from "@react-spectrum/s2/Button";
import { useLayoutEffect, useRef } from "react";
import type { Me, SignInState } from "../../preload/contract/access.ts";
import type { Translate } from "../../preload/contract/messages/word-error.ts";
import type { User } from "../../preload/contract/users.ts";
import { openCode } from "../access/code-offer.ts";
import { useSignInState } from "../access/sign-in-state.ts";
import { useText } from "../i18n/use-text.ts";
import { useNow } from "../ui/now.ts";
import { useUserRights } from "./permissions.ts";
import styles from "./status-hint.module.css";
import { useUnlock } from "./use-unlock.ts";

interface StatusHintProps {
  /** What the words can be referred to by. */
  readonly id: string;
  readonly user: User;
  readonly me: Me;
  /** Takes the focus when a way out has gone with the status; without it, the words do. */
  readonly onWayOutGone?: () => void;
}

/** What the status of a user means just now, and the ways out of it. */
export function StatusHint({ id, user, me, onWayOutGone }: StatusHintProps) {
  const text = useText();
  const { data: signIn } = useSignInState(user.id);
  const now = useNow();
  const words = signIn ? wordsOf(text, user, { ...signIn, now }) : [];
  const canUseCode = user.status === "pending" || user.status === "expired";
  const hasCodeToGive =
    canUseCode || (user.status === "active" && needsPassword(signIn));
  const unlock = useUnlock();
  const box = useRef<HTMLDivElement>(null);
  const isUnlocking = useRef(false);
  useLayoutEffect(() => {
    if (!isUnlocking.current || user.status === "lockedOut") return;
    isUnlocking.current = false;
    // The button goes with the lock, and the focus with it.
    if (document.activeElement !== document.body) return;
    if (onWayOutGone) onWayOutGone();
    else box.current?.focus();
  }, [onWayOutGone, user.status]);
  return (
    <div
      ref={box}
      role="group"
      aria-label={text("label.status")}
      tabIndex={-1}
      className={styles.box}
    >
      <p id={id} className={styles.words}>
        {words.join(" ")}
      </p>
      {user.status === "lockedOut" && (
        <UnlockButton
          user={user}
          me={me}
          onUnlock={() => {
            isUnlocking.current = true;
            unlock(user);
          }}
        />
      )}
      {hasCodeToGive && <CodeButton user={user} me={me} />}
    </div>
  );
}

/** Whether a user could come into the window and has nothing yet to sign in with. */
function needsPassword(signIn: SignInState | undefined): boolean {
  return signIn?.mayEnter === true && signIn.passwordSetAt === null;
}

/** At a time: UTC, milliseconds. */
type SignInNow = SignInState & { readonly now: number };

function wordsOf(text: Translate, user: User, signIn: SignInNow): string[] {
  const { codeExpiresAt, now } = signIn;
  const isCodeOpen = codeExpiresAt !== null && codeExpiresAt > now;
  const open = isCodeOpen
    ? [text("status.codeOpen", { until: codeExpiresAt })]
    : [];
  switch (user.status) {
    case "deactivated":
      return [text("status.deactivatedHint")];
    case "lockedOut":
      return [lockedOut(text, signIn), ...open];
    case "expired":
      return [text("status.expiredHint"), ...open];
    case "pending":
      return [
        text("status.pendingHint"),
        ...(isCodeOpen ? open : [text("status.codeRanOut")]),
      ];
    case "active":
      return needsPassword(signIn) && !isCodeOpen
        ? [text("status.noPassword")]
        : open;
  }
}

function lockedOut(text: Translate, signIn: SignInState): string {
  const { isLockedForGood, lockedUntil } = signIn;
  if (isLockedForGood) return text("status.lockedOutForGood");
  return lockedUntil === null
    ? text("status.lockedOutHint")
    : text("status.lockedOutUntil", { until: lockedUntil });
}

type WayOutProps = Pick<StatusHintProps, "user" | "me">;

interface UnlockButtonProps extends WayOutProps {
  readonly onUnlock: () => void;
}

function UnlockButton({ user, me, onUnlock }: UnlockButtonProps) {
  const text = useText();
  const whyNot = useUserRights(me)(user).unlock;
  if (whyNot !== null) return <p className={styles.whyNot}>{whyNot}</p>;
  return (
    <Button size="S" variant="secondary" onPress={onUnlock}>
      {text("status.unlock")}
    </Button>
  );
}

function CodeButton({ user, me }: WayOutProps) {
  const text = useText();
  const whyNot = useUserRights(me)(user).giveCode;
  if (whyNot !== null) return <p className={styles.whyNot}>{whyNot}</p>;
  return (
    <Button size="S" variant="secondary" onPress={() => openCode(user)}>
      {text("status.code")}
    </Button>
  );
}
