import { z } from "zod";
import { operation } from "./operation.ts";

export interface About {
  readonly version: string;
  readonly electron: string;
  readonly sqlite: string;
}

export const settings = {
  about: operation<About>()({
    needs: "anyone",
    thread: "reader",
    input: z.strictObject({}),
    audit: "View about",
  }),
};
