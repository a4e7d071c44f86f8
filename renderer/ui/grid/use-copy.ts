import { useEffect, useRef, type RefObject } from "react";

/**
 * Puts a text of its own on the clipboard when something is copied while the focus is in the table, by the
 * keys or the native menu. The event is heard at the document: where nothing is selected, that is where
 * Chromium sends it, wherever the focus is.
 */
export function useCopy(
  tableRef: RefObject<HTMLTableElement | null>,
  textOf: () => string | undefined,
): void {
  const latest = useRef(textOf);
  useEffect(() => {
    latest.current = textOf;
  });
  useEffect(() => {
    const copy = (event: ClipboardEvent) => {
      if (!tableRef.current?.contains(document.activeElement)) return;
      // Text that was marked by hand is what is meant then.
      if (window.getSelection()?.isCollapsed === false) return;
      const text = latest.current();
      if (text === undefined) return;
      event.clipboardData?.setData("text/plain", text);
      event.preventDefault();
    };
    document.addEventListener("copy", copy);
    return () => document.removeEventListener("copy", copy);
  }, [tableRef]);
}
