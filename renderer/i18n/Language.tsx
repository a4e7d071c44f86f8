import { useLayoutEffect, type ReactNode } from "react";
import { I18nProvider } from "react-aria-components/I18nProvider";
import { IntlProvider } from "react-intl";
import { chooseLanguage } from "./choose-language.ts";

const { locale, messages } = chooseLanguage(navigator.language);

/** Gives everything inside it the language of the page, Spectrum's own words included. */
export function Language({ children }: { readonly children: ReactNode }) {
  useLayoutEffect(() => {
    document.documentElement.lang = locale;
    document.documentElement.dir = "ltr";
  }, []);
  return (
    <I18nProvider locale={locale}>
      <IntlProvider locale={locale} messages={messages}>
        {children}
      </IntlProvider>
    </I18nProvider>
  );
}
