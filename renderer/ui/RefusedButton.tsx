import { Tooltip, TooltipTrigger } from "@react-spectrum/s2/Tooltip";
import type { ReactNode } from "react";
import { Focusable } from "react-aria-components/Focusable";
import { showMessage } from "./message-queue.ts";

interface RefusedButtonProps {
  readonly whyNot: string;
  /** Where its tooltip goes. */
  readonly placement: "start" | "bottom";
  readonly className: string | undefined;
  /** What it is called, where it shows a sign. */
  readonly label?: string;
  /** Whether a grid hands the focus to it. */
  readonly isInGrid?: boolean;
  readonly children: ReactNode;
}

/** In place of a button for what is not allowed. It stays within reach, to say why. */
export function RefusedButton(props: RefusedButtonProps) {
  const { whyNot, placement, isInGrid = false } = props;
  return (
    <TooltipTrigger delay={300} placement={placement}>
      <Focusable excludeFromTabOrder={isInGrid}>
        <button
          type="button"
          className={props.className}
          aria-label={props.label}
          aria-disabled="true"
          onClick={() => showMessage(whyNot)}
        >
          {props.children}
        </button>
      </Focusable>
      <Tooltip>{whyNot}</Tooltip>
    </TooltipTrigger>
  );
}
