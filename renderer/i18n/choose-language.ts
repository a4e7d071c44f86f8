import {
  en,
  type MessageKey,
} from "../../preload/contract/messages/en/index.ts";

type Catalogue = Readonly<Record<MessageKey, string>>;

interface Language {
  /** What dates and numbers are formatted by, and what `lang` says. */
  readonly locale: string;
  readonly messages: Catalogue;
}

/**
 * The language of the page for what the system prefers. English is the only catalogue so far, so
 * other languages fall back to it; an English variant keeps its own dates and numbers.
 */
export function chooseLanguage(preferred: string): Language {
  return {
    locale: /^en(-|$)/i.test(preferred) ? preferred : "en-US",
    messages: en,
  };
}
