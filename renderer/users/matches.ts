import { fold, foldPhone, searchWords } from "../../preload/contract/fold.ts";
import type {
  Missing,
  UserFilter,
} from "../../preload/contract/user-filter.ts";
import type { User } from "../../preload/contract/users.ts";

const SEARCHED = [
  "username",
  "firstName",
  "lastName",
  "email",
  "phone",
  "imsId",
] as const satisfies readonly (keyof User)[];

const IS_WITHOUT: Readonly<Record<Missing, (user: User) => boolean>> = {
  phone: ({ phone }) => phone === "",
  imsId: ({ imsId }) => imsId === "",
  roles: ({ roles }) => roles.length === 0,
};

/** Whether a user meets a filter, as the store finds them: for a few rows that are on screen already. */
export function matches(user: User, filter: UserFilter): boolean {
  const { search, status, role, missing } = filter;
  const texts = SEARCHED.map((field) => fold(user[field]));
  texts.push(foldPhone(user.phone));
  return (
    searchWords(search).every((word) =>
      texts.some((text) => text.includes(word)),
    ) &&
    meets(status, (value) => user.status === value) &&
    meets(role, (value) => user.roles.includes(value)) &&
    meets(missing, (value) => IS_WITHOUT[value](user))
  );
}

function meets<Value>(
  choice: {
    readonly mode: "anyOf" | "noneOf";
    readonly values: readonly Value[];
  },
  has: (value: Value) => boolean,
): boolean {
  if (choice.values.length === 0) return true;
  return choice.values.some(has) === (choice.mode === "anyOf");
}
