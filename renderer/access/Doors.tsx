import { useState } from "react";
import type { DemoAccount } from "../../preload/contract/access.ts";
import { RenewPassword, UseCode, UseRecoveryKey } from "../stages.ts";
import { SignIn } from "./SignIn.tsx";

/** The ways in. */
type Door =
  | { readonly kind: "signIn" | "code" | "recoveryKey" }
  /** With a password that is right, but older than the policy allows. */
  | { readonly kind: "renew"; readonly password: string };

/** Where nobody is signed in: Sign in, and the ways in for who has no password that lets them in. */
export function Doors({ demo }: { readonly demo: DemoAccount | null }) {
  const [door, setDoor] = useState<Door>({ kind: "signIn" });
  // Who has said who they are need not say so again at the next door.
  const [username, setUsername] = useState("");
  const toSignIn = () => setDoor({ kind: "signIn" });
  switch (door.kind) {
    case "signIn":
      return (
        <SignIn
          demo={demo}
          username={username}
          onUsername={setUsername}
          onExpired={(password) => setDoor({ kind: "renew", password })}
          onUseCode={() => setDoor({ kind: "code" })}
          onUseRecoveryKey={() => setDoor({ kind: "recoveryKey" })}
        />
      );
    case "code":
      return (
        <UseCode
          username={username}
          onUsername={setUsername}
          onBack={toSignIn}
        />
      );
    case "recoveryKey":
      return <UseRecoveryKey onBack={toSignIn} />;
    case "renew":
      return (
        <RenewPassword
          username={username}
          password={door.password}
          onBack={toSignIn}
        />
      );
  }
}
