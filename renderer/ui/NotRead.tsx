import { Button } from "@react-spectrum/s2/Button";
import { useText } from "../i18n/use-text.ts";
import { Problem } from "./Problem.tsx";

interface NotReadProps {
  readonly heading: string;
  readonly error: Error;
  /** Asks for it once more. */
  readonly refetch: () => Promise<unknown>;
}

/** Says why something could not be read, and lets it be tried again. */
export function NotRead({ heading, error, refetch }: NotReadProps) {
  const text = useText();
  return (
    <Problem heading={heading} error={error}>
      <Button variant="secondary" onPress={() => void refetch()}>
        {text("app.tryAgain")}
      </Button>
    </Problem>
  );
}
