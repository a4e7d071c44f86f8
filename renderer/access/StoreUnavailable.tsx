import { useErrorText, useText } from "../i18n/use-text.ts";
import { Card } from "../ui/Card.tsx";
import { useReady } from "../ui/ready.ts";
import { PendingButton } from "../ui/PendingButton.tsx";

interface StoreUnavailableProps {
  readonly error: Error;
  readonly isTrying: boolean;
  readonly onTryAgain: () => void;
}

/** All there is to see when the user store can't be opened. */
export function StoreUnavailable({
  error,
  isTrying,
  onTryAgain,
}: StoreUnavailableProps) {
  const text = useText();
  const errorText = useErrorText();
  useReady();
  return (
    <Card heading={text("unavailable.heading")} role="alert">
      <p>{errorText(error)}</p>
      <PendingButton
        variant="accent"
        autoFocus
        isPending={isTrying}
        onPress={onTryAgain}
      >
        {text("app.tryAgain")}
      </PendingButton>
    </Card>
  );
}
