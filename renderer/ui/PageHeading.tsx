import { useEffect, useRef } from "react";
import { PageTitle } from "./PageTitle.tsx";
import { useFocusRescue } from "./use-focus.ts";
import styles from "./page.module.css";

/** The heading of a page, which takes the focus when one is led there: reading goes on from it. */
export function PageHeading({ children }: { readonly children: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // In the next frame, in which a menu that led here would have given the focus back.
    const frame = requestAnimationFrame(() => heading.current?.focus());
    return () => cancelAnimationFrame(frame);
  }, []);
  useFocusRescue(heading);
  return (
    <>
      <PageTitle page={children} />
      <h1 ref={heading} tabIndex={-1} className={styles.heading}>
        {children}
      </h1>
    </>
  );
}
