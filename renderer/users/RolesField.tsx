import { Checkbox } from "@react-spectrum/s2/Checkbox";
import { useId } from "react";
import { useController, type Control } from "react-hook-form";
import type { Me } from "../../preload/contract/access.ts";
import {
  ADMINISTRATOR,
  holdsRole,
  normaliseRoles,
  parseRole,
  type Role,
} from "../../preload/contract/roles.ts";
import type {
  UserFields,
  UserFieldsInput,
} from "../../preload/contract/users.ts";
import { useText } from "../i18n/use-text.ts";
import { RolesList } from "./RolesList.tsx";
import styles from "./user-form.module.css";

interface RolesFieldProps {
  readonly control: Control<UserFieldsInput, unknown, UserFields>;
  readonly me: Me;
  /** Whether it is their own account that `me` edits. */
  readonly isMe: boolean;
  /** The roles that return when DEXADMIN is unticked. */
  readonly setAside: readonly Role[];
  readonly onSetAside: (roles: readonly Role[]) => void;
}

/** The nine roles. DEXADMIN takes the place of the eight others; without it, those from before return. */
export function RolesField(props: RolesFieldProps) {
  const { control, me, isMe, setAside, onSetAside } = props;
  const text = useText();
  const { field, fieldState } = useController({ control, name: "roles" });
  const roles = field.value.flatMap((name) => parseRole(name) ?? []);
  const isAdministrator = roles.includes(ADMINISTRATOR);

  const tick = (role: Role, isTicked: boolean) => {
    if (role === ADMINISTRATOR) {
      if (isTicked) onSetAside(roles);
      field.onChange(isTicked ? [ADMINISTRATOR] : [...setAside]);
    } else {
      field.onChange(
        normaliseRoles(
          isTicked ? [...roles, role] : roles.filter((r) => r !== role),
        ),
      );
    }
    field.onBlur();
  };
  const whyNot = (role: Role): string | null => {
    // Ticked: what was unticked before, and is typed still, can be taken back.
    if (isMe && me.roles.includes(role) && roles.includes(role))
      return text("error.own_account_demote");
    return holdsRole(me.roles, role) ? null : text("role.notHeld");
  };
  const box = (role: Role) => (
    <RoleBox
      key={role}
      role={role}
      isTicked={roles.includes(role)}
      isCovered={isAdministrator && role !== ADMINISTRATOR}
      whyNot={whyNot(role)}
      onTick={(isTicked) => tick(role, isTicked)}
    />
  );

  return <RolesList box={box} error={fieldState.error?.message} />;
}

interface RoleBoxProps {
  readonly role: Role;
  readonly isTicked: boolean;
  /** Whether DEXADMIN is ticked, which says more than this role. */
  readonly isCovered: boolean;
  /** Why it can't be ticked or unticked, or null. */
  readonly whyNot: string | null;
  readonly onTick: (isTicked: boolean) => void;
}

function RoleBox({ role, isTicked, isCovered, whyNot, onTick }: RoleBoxProps) {
  const text = useText();
  const descriptionId = useId();
  return (
    <div>
      <Checkbox
        isSelected={isTicked}
        isDisabled={isCovered || whyNot !== null}
        onChange={onTick}
        aria-describedby={descriptionId}
      >
        {role}
      </Checkbox>
      <p id={descriptionId} className={styles.description}>
        {whyNot === null || role === ADMINISTRATOR
          ? [text(`role.${role}`), whyNot].filter(Boolean).join(" ")
          : whyNot}
      </p>
    </div>
  );
}
