import { useLayoutEffect, useRef } from "react";
import styles from "./grid-checkbox.module.css";

interface GridCheckboxProps {
  readonly label: string;
  readonly isSelected: boolean;
  /** Whether it stands for several rows of which some are selected. */
  readonly isMixed?: boolean;
}

/** React wants to be told that somebody hears the clicks. */
const heardByGrid = () => undefined;

/**
 * A checkbox that fills its cell, so that a click beside the box counts. The grid hands the focus to it and
 * hears the clicks on it.
 */
export function GridCheckbox({
  label,
  isSelected,
  isMixed = false,
}: GridCheckboxProps) {
  const box = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    // There is no attribute for it.
    if (box.current) box.current.indeterminate = isMixed;
  }, [isMixed]);
  return (
    <input
      ref={box}
      type="checkbox"
      tabIndex={-1}
      className={styles.checkbox}
      aria-label={label}
      checked={isSelected}
      onChange={heardByGrid}
    />
  );
}
