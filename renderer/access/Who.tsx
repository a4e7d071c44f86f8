import type { Me } from "../../preload/contract/access.ts";
import styles from "./user-menu.module.css";

/** Who is signed in: initials, name and username. */
export function Who({ me }: { readonly me: Me }) {
  const name = `${me.firstName} ${me.lastName}`;
  return (
    <>
      <span className={styles.initials} aria-hidden="true">
        {initial(me.firstName)}
        {initial(me.lastName)}
      </span>
      <span className={styles.who}>
        <span className={styles.name} title={name}>
          {name}
        </span>
        <span className={styles.username} aria-hidden="true">
          {me.username}
        </span>
      </span>
    </>
  );
}

/** The first letter as a person sees it, whatever it is made of. */
function initial(name: string): string {
  const [first] = new Intl.Segmenter(undefined, {
    granularity: "grapheme",
  }).segment(name);
  return first?.segment.toUpperCase() ?? "";
}
