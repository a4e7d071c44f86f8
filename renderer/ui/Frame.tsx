import Settings from "@react-spectrum/s2/icons/Settings";
import UserGroup from "@react-spectrum/s2/icons/UserGroup";
import { useRef, type MouseEvent, type ReactNode } from "react";
import { useText } from "../i18n/use-text.ts";
import styles from "./frame.module.css";
import { Logo } from "./Logo.tsx";
import type { Place } from "./place.ts";

/** The pages that the navigation leads to, each with its sign and its words. */
const PLACES = {
  users: { Icon: UserGroup, words: "users.heading" },
  settings: { Icon: Settings, words: "settings.heading" },
} as const;
type NavigationPlace = keyof typeof PLACES;

interface FrameProps {
  readonly isDemo: boolean;
  /** The page that is on screen. */
  readonly here: Place;
  /** Those that may be used. */
  readonly places: readonly NavigationPlace[];
  readonly onGo: (place: NavigationPlace) => void;
  /** What stands at the end of the navigation. */
  readonly menu: ReactNode;
  readonly children: ReactNode;
}

/** The navigation and, beside it, the page. The navigation folds to icons where there is little room. */
export function Frame({
  isDemo,
  here,
  places,
  onGo,
  menu,
  children,
}: FrameProps) {
  const text = useText();
  const main = useRef<HTMLElement>(null);
  const skip = (event: MouseEvent) => {
    event.preventDefault();
    main.current?.focus();
  };
  return (
    <div className={styles.frame}>
      <a href="#main" className={styles.skip} onClick={skip}>
        {text("app.skip")}
      </a>
      <nav className={styles.navigation} aria-label={text("app.navigation")}>
        <div className={styles.brand}>
          <Logo />
          <span className={styles.label}>{text("app.name")}</span>
        </div>
        <ul className={styles.places}>
          {places.map((place) => (
            <li key={place}>
              <PlaceButton
                place={place}
                isHere={place === here}
                onGo={() => onGo(place)}
              />
            </li>
          ))}
        </ul>
        {isDemo && (
          <p className={styles.demo} title={text("app.demonstrationHint")}>
            <span className={styles.label}>{text("app.demonstration")}</span>
          </p>
        )}
        {menu}
      </nav>
      <main id="main" ref={main} tabIndex={-1} className={styles.main}>
        {children}
      </main>
    </div>
  );
}

interface PlaceButtonProps {
  readonly place: NavigationPlace;
  readonly isHere: boolean;
  readonly onGo: () => void;
}

function PlaceButton({ place, isHere, onGo }: PlaceButtonProps) {
  const text = useText();
  const { Icon, words } = PLACES[place];
  return (
    <button
      type="button"
      className={styles.place}
      aria-current={isHere ? "page" : undefined}
      aria-label={text(words)}
      title={text(words)}
      onClick={onGo}
    >
      <Icon />
      <span className={styles.label}>{text(words)}</span>
    </button>
  );
}
