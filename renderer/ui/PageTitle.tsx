import { useEffect } from "react";
import { useText } from "../i18n/use-text.ts";

/** Names the window after the page that it shows. */
export function PageTitle({ page }: { readonly page: string }) {
  const text = useText();
  const title = text("app.title", { page });
  useEffect(() => {
    document.title = title;
  }, [title]);
  return null;
}
