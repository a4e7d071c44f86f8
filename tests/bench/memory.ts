import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { createBigProfile } from "../support/big-store.ts";
import { createProfile, type Profile } from "../support/profile.ts";
import type { Extent } from "./bench.ts";
import { endElectron, startElectron } from "./electron.ts";
import { compare, type Measured } from "./measured.ts";
import { signIn } from "./signed-in.ts";
import { runPairs } from "./statistics.ts";

/** Milliseconds after which an app has done what it does by itself. */
const IDLE = 10_000;

/** P10: memory of all processes, idle with very many users, against the empty window. Linux alone tells it. */
export async function measureMemory({
  pairs,
  users,
}: Extent): Promise<Measured[]> {
  using profile = await createBigProfile(users);
  const arms = await runPairs(pairs, (which) =>
    which === "a" ? weighRolecall(profile) : weighEmptyWindow(),
  );
  const what = "memory, idle (summed PSS) / one empty window";
  const about = { id: "P10", what, unit: "MB", bars: { ratio: 1.5 } } as const;
  return [compare(about, arms)];
}

async function weighRolecall(profile: Profile): Promise<number> {
  await using rolecall = await signIn(profile);
  await wait(IDLE);
  const { pid } = rolecall.app.process();
  return sumPss(pid);
}

async function weighEmptyWindow(): Promise<number> {
  using profile = createProfile();
  const child = startElectron(profile, resolve("tests/bench/empty-window"));
  await once(child.stdout, "data");
  await wait(IDLE);
  const sum = sumPss(child.pid);
  await endElectron(child);
  return sum;
}

/** @returns megabytes of a process and all that it started, what they share divided among those who share it */
function sumPss(root: number | undefined): number {
  if (root === undefined) throw new Error("The app did not start");
  const parents = new Map<number, number>();
  for (const name of readdirSync("/proc")) {
    const parent = /^\d+$/.test(name) ? parentOf(name) : undefined;
    if (parent !== undefined) parents.set(Number(name), parent);
  }
  const isOurs = (pid: number): boolean => {
    const parent = parents.get(pid);
    return pid === root || (parent !== undefined && isOurs(parent));
  };
  const ours = Array.from(parents.keys()).filter(isOurs);
  const sum = ours.reduce((kilobytes, pid) => kilobytes + pssOf(pid), 0);
  // The browser process, a page, the zygote and the graphics process at the least.
  if (ours.length < 4) throw new Error(`Only ${ours.length} processes`);
  return sum / 1024;
}

function parentOf(pid: string): number | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    return Number(/^PPid:\s*(\d+)/m.exec(status)?.[1]);
  } catch {
    return undefined; // ended meanwhile
  }
}

function pssOf(pid: number): number {
  const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, "utf8");
  return Number(/^Pss:\s*(\d+)/m.exec(rollup)?.[1]);
}
