import { spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { createProfile } from "../support/profile.ts";
import { seedStore } from "../support/seed-profile.ts";
import { toMeasured, type Measured } from "./measured.ts";
import { runPairs } from "./statistics.ts";

// The electron package exports the path of the runtime that is there.
const electron = createRequire(import.meta.url)("electron") as string;
const hook = resolve("tests/bench/ready-hook.cjs");

/** P1: spawn to Sign in ready to type, against the same Electron with one empty sandboxed window. */
export async function measureStart(pairs: number): Promise<Measured[]> {
  using rolecall = createProfile();
  using empty = createProfile();
  await seedStore(rolecall.store, { samples: 1000 });
  const arms = await runPairs(pairs, (which) =>
    which === "a"
      ? timeStart(rolecall.folder, resolve("."), "INPUT")
      : timeStart(empty.folder, resolve("tests/bench/empty-window"), "BODY"),
  );
  const what = "start to Sign in ready to type / one empty window";
  return [toMeasured({ id: "P1", what, bar: 1.45 }, arms)];
}

/** @returns milliseconds from spawn to the first screen, painted, with the focus where it belongs */
async function timeStart(
  userData: string,
  app: string,
  focused: string,
): Promise<number> {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  const noSandbox = process.env["ROLECALL_NO_SANDBOX"] ? ["--no-sandbox"] : [];
  const args = [...noSandbox, "-r", hook, `--user-data-dir=${userData}`, app];
  const begun = performance.now();
  const child = spawn(electron, args, {
    env,
    stdio: ["ignore", "pipe", "ignore"],
  });
  let said = "";
  const took = await new Promise<number>((done, fail) => {
    child.stdout.on("data", (data: Buffer) => {
      said += data.toString();
      if (said.includes("READY")) done(performance.now() - begun);
    });
    child.once("exit", () =>
      fail(new Error(`Ended before it was ready: ${said}`)),
    );
  });
  child.kill("SIGTERM");
  await once(child, "exit");
  if (!said.includes(`READY ${focused}`)) throw new Error(`Not ready: ${said}`);
  return took;
}
