import {
  lastView,
  VIEW_LIMITS,
  view as viewSchema,
  type LastView,
} from "../../preload/contract/views.ts";
import { fold } from "../../preload/contract/fold.ts";
import { AppError } from "../dispatch/app-error.ts";
import type { Handlers } from "../dispatch/handler.ts";
import {
  countSaved,
  deleteView,
  findViews,
  hasView,
  writeView,
} from "./view-repository.ts";

/** How each user sees the table of users. Nobody but themself sees or changes it. */
export const viewHandlers: Handlers<"views"> = {
  async list(_, { unit, caller }) {
    const rows = await findViews(unit, caller().id);
    return {
      last: lastOf(rows.find(({ name }) => name === null)?.view),
      saved: rows.flatMap(({ name, view }) => {
        const read = viewSchema.safeParse(view);
        return name !== null && read.success ? [{ name, view: read.data }] : [];
      }),
    };
  },

  async keep({ view }, { unit, caller }) {
    await writeView(unit, caller().id, null, view);
    return {};
  },

  async save({ name, view }, { unit, caller, record }) {
    const owner = caller();
    const isNew = !(await hasView(unit, owner.id, keyOf(name)));
    if (isNew && (await countSaved(unit, owner.id)) >= VIEW_LIMITS.views)
      throw new AppError("RULE", "too_many_views", {
        params: { max: VIEW_LIMITS.views },
      });
    await writeView(unit, owner.id, { name, key: keyOf(name) }, view);
    record(owner, null, "views");
    return {};
  },

  async delete({ name }, { unit, caller, record }) {
    const owner = caller();
    const isDeleted = await deleteView(unit, owner.id, keyOf(name));
    if (!isDeleted) throw new AppError("NOT_FOUND", "view_not_found");
    record(owner, null, "views");
    return {};
  },
};

/** What makes two names the same. Of some letters folding leaves nothing, which is what no name is. */
const keyOf = (name: string): string => fold(name) || name;

/** A view of another version, which no longer is one, is no view. */
function lastOf(view: unknown): LastView | null {
  const read = lastView.safeParse(view);
  return read.success ? read.data : null;
}
