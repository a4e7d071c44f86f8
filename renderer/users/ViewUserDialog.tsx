import { Button } from "@react-spectrum/s2/Button";
import { Checkbox } from "@react-spectrum/s2/Checkbox";
import {
  ButtonGroup,
  Content,
  Dialog,
  Header,
  Heading,
} from "@react-spectrum/s2/Dialog";
import { TextField } from "@react-spectrum/s2/TextField";
import { useId } from "react";
import type { Me } from "../../preload/contract/access.ts";
import type { Role } from "../../preload/contract/roles.ts";
import type { User } from "../../preload/contract/users.ts";
import { useText } from "../i18n/use-text.ts";
import { Loading } from "../ui/Loading.tsx";
import { Problem } from "../ui/Problem.tsx";
import { useUserRights } from "./permissions.ts";
import { useFreshUser } from "./queries.ts";
import { RolesList } from "./RolesList.tsx";
import { StatusHint } from "./StatusHint.tsx";
import styles from "./user-form.module.css";
import { Who } from "./Who.tsx";

interface ViewUserDialogProps {
  readonly me: Me;
  readonly id: string;
  readonly onClose: () => void;
}

/** A user for those who may not edit them: the same fields, for reading. */
export function ViewUserDialog({ me, id, onClose }: ViewUserDialogProps) {
  const text = useText();
  const user = useFreshUser(id);
  return (
    <Dialog size="XL">
      <Heading slot="title">{text("userForm.view")}</Heading>
      <Header>
        <Who id={id} />
      </Header>
      <Content>
        {user.data && !user.error && <Fields user={user.data} me={me} />}
        {user.error && (
          <Problem heading={text("userForm.failed")} error={user.error} />
        )}
        {user.isPending && (
          <div className={styles.waiting}>
            <Loading label={text("userForm.loading")} />
          </div>
        )}
      </Content>
      <ButtonGroup>
        <Button variant="secondary" autoFocus onPress={onClose}>
          {text("app.close")}
        </Button>
      </ButtonGroup>
    </Dialog>
  );
}

const TEXTS = [
  "firstName",
  "lastName",
  "username",
  "email",
  "phone",
  "imsId",
] as const;

interface FieldsProps {
  readonly user: User;
  readonly me: Me;
}

function Fields({ user, me }: FieldsProps) {
  const text = useText();
  const hintId = useId();
  const whyNot = useUserRights(me)(user).edit;
  return (
    <div className={styles.form}>
      {whyNot !== null && <p className={styles.whyNot}>{whyNot}</p>}
      <div className={`${styles.fields} ${styles.reading}`}>
        {TEXTS.map((name) => (
          <TextField
            key={name}
            label={text(`label.${name}`)}
            value={user[name]}
            isReadOnly
          />
        ))}
      </div>
      <RolesList
        box={(role) => (
          <HeldRole key={role} role={role} isHeld={user.roles.includes(role)} />
        )}
      />
      <div className={styles.status}>
        <TextField
          label={text("label.status")}
          value={text(`status.${user.status}`)}
          isReadOnly
          aria-describedby={hintId}
        />
        <div className={styles.hint}>
          <StatusHint id={hintId} user={user} me={me} />
        </div>
      </div>
    </div>
  );
}

interface HeldRoleProps {
  readonly role: Role;
  readonly isHeld: boolean;
}

function HeldRole({ role, isHeld }: HeldRoleProps) {
  const text = useText();
  const descriptionId = useId();
  return (
    <div>
      <Checkbox isSelected={isHeld} isReadOnly aria-describedby={descriptionId}>
        {role}
      </Checkbox>
      <p id={descriptionId} className={styles.description}>
        {text(`role.${role}`)}
      </p>
    </div>
  );
}
