import { Tooltip, TooltipTrigger } from "@react-spectrum/s2/Tooltip";
import type { ReactNode } from "react";
import { Button } from "react-aria-components/Button";
import { RefusedButton } from "../ui/RefusedButton.tsx";
import styles from "./bulk-bar.module.css";

interface BarButtonProps {
  readonly name: string;
  /** Why not here, or null. */
  readonly whyNot?: string | null;
  readonly onPress: (button: Element) => void;
  /** Its sign, where it shows one in place of its name. */
  readonly children?: ReactNode;
}

/** A button of the bar. What is not allowed stays within reach, to say why. */
export function BarButton({
  name,
  whyNot = null,
  onPress,
  children,
}: BarButtonProps) {
  if (whyNot !== null) {
    return (
      <RefusedButton
        whyNot={whyNot}
        placement="bottom"
        className={styles.button}
      >
        {name}
      </RefusedButton>
    );
  }
  const button = (
    <Button
      className={styles.button ?? ""}
      {...(children !== undefined && { "aria-label": name })}
      onPress={({ target }) => onPress(target)}
    >
      {children ?? name}
    </Button>
  );
  return children === undefined ? (
    button
  ) : (
    <TooltipTrigger delay={300} placement="bottom">
      {button}
      <Tooltip>{name}</Tooltip>
    </TooltipTrigger>
  );
}
