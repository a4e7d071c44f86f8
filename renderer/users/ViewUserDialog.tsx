import { Button } from "@react-spectrum/s2/Button";
import {
  ButtonGroup,
  Content,
  Dialog,
  Header,
  Heading,
} from "@react-spectrum/s2/Dialog";
import Checkmark from "@react-spectrum/s2/icons/Checkmark";
import { useId } from "react";
import { CheckboxButton, CheckboxField } from "react-aria-components/Checkbox";
import { Input } from "react-aria-components/Input";
import { Label } from "react-aria-components/Label";
import { Text } from "react-aria-components/Text";
import { TextField } from "react-aria-components/TextField";
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
          <ShownField
            key={name}
            label={text(`label.${name}`)}
            value={user[name]}
            help={name === "imsId" ? text("label.imsIdHelp") : undefined}
          />
        ))}
      </div>
      <RolesList
        box={(role) => (
          <HeldRole key={role} role={role} isHeld={user.roles.includes(role)} />
        )}
      />
      <div className={styles.status}>
        <ShownField
          label={text("label.status")}
          value={text(`status.${user.status}`)}
          describedBy={hintId}
        />
        <div className={styles.hint}>
          <StatusHint id={hintId} user={user} me={me} />
        </div>
      </div>
    </div>
  );
}

interface ShownFieldProps {
  readonly label: string;
  readonly value: string;
  readonly help?: string | undefined;
  readonly describedBy?: string;
}

/** A field for reading: it can be selected and copied, and looks like text. */
function ShownField({ label, value, help, describedBy }: ShownFieldProps) {
  const text = useText();
  return (
    <TextField
      className={styles.shown ?? ""}
      value={value}
      isReadOnly
      {...(describedBy !== undefined && { "aria-describedby": describedBy })}
    >
      <Label>{label}</Label>
      <Input title={value} placeholder={text("userForm.nothing")} />
      {help !== undefined && (
        <Text slot="description" className={styles.help}>
          {help}
        </Text>
      )}
    </TextField>
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
      <CheckboxField
        isSelected={isHeld}
        isReadOnly
        aria-describedby={descriptionId}
      >
        <CheckboxButton className={styles.heldRole ?? ""}>
          <span className={styles.sign} aria-hidden="true">
            {isHeld ? <Checkmark /> : "–"}
          </span>
          {role}
        </CheckboxButton>
      </CheckboxField>
      <p id={descriptionId} className={styles.description}>
        {text(`role.${role}`)}
      </p>
    </div>
  );
}
