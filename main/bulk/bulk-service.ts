import { AppError } from "../dispatch/app-error.ts";
import type { Context, Handlers } from "../dispatch/handler.ts";
import { carryOut } from "./carry-out.ts";
import { planBulk, type Bulk } from "./plan.ts";

/** One act on many users. */
export const bulkHandlers: Handlers<"bulk"> = {
  async preview(bulk, context) {
    mayAct(bulk, context);
    const { effect } = await planBulk(context, bulk);
    return effect;
  },

  async apply({ mark, selection, act }, context) {
    mayAct({ selection, act }, context);
    const plan = await planBulk(context, { selection, act });
    // SECURITY: what was looked at is done, or nothing.
    if (plan.effect.mark !== mark)
      throw new AppError("CONFLICT", "bulk_changed");
    // SECURITY: who finds a window open can't make themself an administrator.
    if (plan.makesAdministrator) context.mustBeConfirmed();
    await carryOut(context, act, plan.changing);
    return { changed: plan.changing.length };
  },
};

/** An act needs what editing or deleting one needs, and to find users, to view them. */
function mayAct({ selection, act }: Bulk, context: Context): void {
  context.mustHold(act.kind === "delete" ? "users.delete" : "users.edit");
  if (selection.kind === "matching") context.mustHold("users.list");
}
