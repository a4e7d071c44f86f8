import { useId, type ReactNode } from "react";
import {
  ADMINISTRATOR,
  INDIVIDUAL_ROLES,
  type Role,
} from "../../preload/contract/roles.ts";
import { useAdminToolFor } from "../access/admin-tool-for.ts";
import { useText } from "../i18n/use-text.ts";
import styles from "./user-form.module.css";

/** The individual roles by what they are about: the last part of their names. */
const COLUMNS = [
  ...Map.groupBy(INDIVIDUAL_ROLES, (role) =>
    role.slice(role.lastIndexOf("_")),
  ).values(),
];

interface RolesListProps {
  readonly box: (role: Role) => ReactNode;
  readonly error?: string | undefined;
}

/** The nine roles in three columns: DEXADMIN, those about users, those about partners. */
export function RolesList({ box, error }: RolesListProps) {
  const text = useText();
  const adminToolFor = useAdminToolFor();
  const headingId = useId();
  return (
    <div role="group" aria-labelledby={headingId}>
      <span id={headingId} className={styles.groupLabel}>
        {text("label.roles")}
      </span>
      <p className={styles.groupHint}>{text(`role.hint.${adminToolFor}`)}</p>
      {error !== undefined && <p className={styles.error}>{error}</p>}
      <div className={styles.columns}>
        <div className={styles.column}>{box(ADMINISTRATOR)}</div>
        {COLUMNS.map((column) => (
          <div key={column[0]} className={styles.column}>
            {column.map(box)}
          </div>
        ))}
      </div>
    </div>
  );
}
