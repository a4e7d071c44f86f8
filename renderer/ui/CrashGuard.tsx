import { Component, type ReactNode } from "react";
import { Button } from "@react-spectrum/s2/Button";
import { useText } from "../i18n/use-text.ts";
import { Card } from "./Card.tsx";

interface CrashGuardProps {
  readonly children: ReactNode;
}

interface CrashGuardState {
  readonly hasCrashed: boolean;
}

/** Shows a way on when the page itself fails, instead of an empty window. */
export class CrashGuard extends Component<CrashGuardProps, CrashGuardState> {
  override state: CrashGuardState = { hasCrashed: false };

  static getDerivedStateFromError(): CrashGuardState {
    return { hasCrashed: true };
  }

  override render(): ReactNode {
    return this.state.hasCrashed ? <Crash /> : this.props.children;
  }
}

function Crash() {
  const text = useText();
  return (
    <Card heading={text("crash.heading")} role="alert">
      <p>{text("crash.text")}</p>
      <Button variant="accent" onPress={() => location.reload()}>
        {text("crash.reload")}
      </Button>
    </Card>
  );
}
