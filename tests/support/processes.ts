import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";

/** Runs one of the scripts beside this file as a second process, as another Rolecall would be. */
export function startScript(name: string, ...args: readonly string[]) {
  const file = join(import.meta.dirname, name);
  const child = spawn(process.execPath, ["--no-warnings", file, ...args], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const lines = createInterface({ input: child.stdout })[
    Symbol.asyncIterator
  ]();
  return {
    pid: child.pid,
    /** What the script says next. */
    async nextLine(): Promise<string> {
      const { value, done } = await lines.next();
      if (done) throw new Error(`${name} ended`);
      return value;
    },
    /** Ends it as a power cut would end it, and gives what it had said by then. */
    async kill(): Promise<string[]> {
      const exited = once(child, "exit");
      child.kill("SIGKILL");
      const rest: string[] = [];
      for (;;) {
        const { value, done } = await lines.next();
        if (done) break;
        rest.push(value);
      }
      await exited;
      return rest;
    },
  };
}
