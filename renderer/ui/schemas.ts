import { config } from "zod";

// Without this, zod probes for eval when the first schema is made, and the page's policy reports it.
config({ jitless: true });
