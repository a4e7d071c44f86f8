import type { Role } from "../../preload/contract/roles.ts";

// In pixels, as cells.module.css draws them: measuring each row would cost more than what a guess is off.
const OF_A_LETTER = 7.9;
const AROUND_THE_LETTERS = 12;
const GAP = 4;
const OF_HOW_MANY_MORE = 32;
const BESIDE_THE_CHIPS = 16;

/** How many of these roles can be named in a column so many pixels wide. The first one always is. */
export function chipsThatFit(roles: readonly Role[], room: number): number {
  let count = 0;
  let width = BESIDE_THE_CHIPS - GAP;
  for (const role of roles) {
    width += GAP + AROUND_THE_LETTERS + role.length * OF_A_LETTER;
    const isLast = count === roles.length - 1;
    const needed = width + (isLast ? 0 : GAP + OF_HOW_MANY_MORE);
    if (count > 0 && needed > room) break;
    count += 1;
  }
  return count;
}
