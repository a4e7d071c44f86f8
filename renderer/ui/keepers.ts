/** Something that the page keeps of whoever is signed in, besides what was read of the store. */
interface Keeper {
  /** Before the session ends or is locked from here: writes what has not been written yet. */
  readonly save?: () => void;
  /** At Lock: closes what may not stay in memory. The rest is there again after unlocking. */
  readonly putAway?: () => void;
  /** For the next user, who finds nothing of the one before. */
  readonly forget: () => void;
}

const keepers: Keeper[] = [];

/** Tells of one. Whoever keeps something says here how it goes, and nobody has to know them all. */
export function registerKeeper(keeper: Keeper): void {
  keepers.push(keeper);
}

export const saveAll = (): void => {
  for (const { save } of keepers) save?.();
};

export const putAllAway = (): void => {
  for (const { putAway } of keepers) putAway?.();
};

export const forgetAll = (): void => {
  for (const { forget } of keepers) forget();
};
