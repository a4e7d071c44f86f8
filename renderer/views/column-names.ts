import type { MessageKey } from "../../preload/contract/messages/en/index.ts";
import type { SortKey } from "../../preload/contract/users.ts";

/** What the columns are called, in the table and wherever they are chosen. */
export const COLUMN_NAMES = {
  username: "label.username",
  firstName: "label.firstName",
  lastName: "label.lastName",
  email: "label.email",
  phone: "label.phone",
  imsId: "label.imsId",
  roles: "label.roles",
  status: "label.status",
  changedAt: "users.changed",
} as const satisfies Record<SortKey, MessageKey>;
