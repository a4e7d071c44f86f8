import { useSyncExternalStore } from "react";
import { useIntl } from "react-intl";
import { useText } from "../i18n/use-text.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** One clock for all times on screen, which ticks only while there are some. */
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;
let now = Date.now();

function tick(): void {
  now = Date.now();
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) timer = setInterval(tick, MINUTE / 2);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) clearInterval(timer);
  };
}

/** How long ago a moment (UTC, milliseconds) was; the exact local time is in its tooltip. */
export function RelativeTime({ at }: { readonly at: number }) {
  const text = useText();
  const intl = useIntl();
  // A change of just now may be younger than the last tick.
  const age = Math.max(useSyncExternalStore(subscribe, () => now) - at, 0);
  const words = (value: number, unit: "minute" | "hour" | "day") =>
    intl.formatRelativeTime(-value, unit, { numeric: "auto", style: "short" });
  const short = () => {
    if (age < MINUTE) return text("time.now");
    if (age < HOUR) return words(Math.floor(age / MINUTE), "minute");
    if (age < DAY) return words(Math.floor(age / HOUR), "hour");
    if (age < 2 * DAY) return words(1, "day");
    return intl.formatDate(at, {
      day: "numeric",
      month: "short",
      year: "numeric",
    });
  };
  return (
    <time
      dateTime={new Date(at).toISOString()}
      title={intl.formatDate(at, { dateStyle: "full", timeStyle: "medium" })}
    >
      {short()}
    </time>
  );
}
