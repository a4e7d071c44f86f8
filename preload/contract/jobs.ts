import { z } from "zod";
import { operation } from "./operation.ts";

/** A name that the page gives to what takes long, by which it hears of it and can end it. */
export const jobId = z.uuid({ version: "v4" });

/** What takes long. The event `progress` tells how far it is. */
export const jobs = {
  /** Ends a job of the same session: it then answers UNAVAILABLE `cancelled` and has changed nothing. */
  cancel: operation<Record<string, never>>()({
    needs: "signedIn",
    thread: "reader",
    input: z.strictObject({ job: jobId }),
    audit: "Cancel",
  }),
};
