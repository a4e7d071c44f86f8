import { resolve } from "node:path";
import { createBigProfile } from "../support/big-store.ts";
import { createProfile, type Profile } from "../support/profile.ts";
import type { Extent } from "./bench.ts";
import { endElectron, startElectron } from "./electron.ts";
import { compare, observe, type Measured } from "./measured.ts";
import { signIn } from "./signed-in.ts";
import { runPairs } from "./statistics.ts";

/** In the store that starts are measured with. */
const USERS = 1_000;

/** P1: spawn to Sign in ready to type, against the same Electron with one empty sandboxed window. */
export async function measureStart({ pairs }: Extent): Promise<Measured[]> {
  using rolecall = await createBigProfile(USERS);
  using empty = createProfile();
  const arms = await runPairs(pairs, (which) =>
    which === "a"
      ? timeStart(rolecall, resolve("."), "INPUT")
      : timeStart(empty, resolve("tests/bench/empty-window"), "BODY"),
  );
  const what = "start to Sign in ready to type / one empty window";
  return [compare({ id: "P1", what, bars: { ratio: 1.45 } }, arms)];
}

/** P1b: the right password checked to first rows painted and search usable. */
export async function measureArrival({ pairs }: Extent): Promise<Measured[]> {
  using profile = await createBigProfile(USERS);
  await timeArrival(profile);
  const sample: number[] = [];
  for (let n = 0; n < pairs; n += 1) sample.push(await timeArrival(profile));
  const what = "right password to first rows and search";
  return [observe({ id: "P1b", what, bars: { median: 250 } }, sample)];
}

/** P2: P1 and P1b with very many users against 1,000. */
export async function measureBigStart({
  pairs,
  users,
}: Extent): Promise<Measured[]> {
  using big = await createBigProfile(users);
  using small = await createBigProfile(USERS);
  const bars = { ratio: 1.05 };
  const of = `${users.toLocaleString("en")} users / ${USERS.toLocaleString("en")}`;
  const start = await runPairs(pairs, (which) => {
    const profile = which === "a" ? big : small;
    return timeStart(profile, resolve("."), "INPUT");
  });
  const arrival = await runPairs(pairs, (which) =>
    timeArrival(which === "a" ? big : small),
  );
  return [
    compare({ id: "P2", what: `P1 with ${of}`, bars }, start),
    compare({ id: "P2", what: `P1b with ${of}`, bars }, arrival),
  ];
}

async function timeArrival(profile: Profile): Promise<number> {
  await using rolecall = await signIn(profile);
  return rolecall.arrival;
}

/** @returns milliseconds from spawn to the first screen, painted, with the focus where it belongs */
async function timeStart(
  profile: Profile,
  app: string,
  focused: string,
): Promise<number> {
  const begun = performance.now();
  const child = startElectron(profile, app);
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
  await endElectron(child);
  if (!said.includes(`READY ${focused}`)) throw new Error(`Not ready: ${said}`);
  return took;
}
