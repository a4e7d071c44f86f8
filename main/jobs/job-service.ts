import type { Handlers } from "../dispatch/handler.ts";

/** What takes long. Main itself ends a job, whose thread is too busy to hear of it. */
export const jobHandlers: Handlers<"jobs"> = {
  cancel: () => Promise.resolve({}),
};
