import { useFreshUser } from "./queries.ts";
import styles from "./user-form.module.css";

/** Whom a dialog is about, whatever is typed into it. */
export function Who({ id }: { readonly id: string }) {
  const { data } = useFreshUser(id);
  return <bdi className={styles.who}>{data?.username}</bdi>;
}
