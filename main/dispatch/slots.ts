// What main and one of the store's threads both see of the calls between them, at once and without a
// message: a thread that is busy hears none. Each call has a slot, which holds its id while it waits, the
// negative of that once it was begun, and 0 once it is over or nobody waits for it any more.

/** More calls than one thread will ever have before it. */
const SLOTS = 1024;
/** Ids start again from 1 after it; a multiple of SLOTS, and small enough for its negative. */
const LAST_ID = 2 ** 30;

export const createSlots = () =>
  new Int32Array(new SharedArrayBuffer(SLOTS * 4));

/** Takes the next slot that is free, for a call that is sent now; gives its id, or null where all are taken. */
export function takeSlot(slots: Int32Array, lastId: number): number | null {
  for (let n = 0; n < SLOTS; n += 1) {
    const id = ((lastId + n) % LAST_ID) + 1;
    if (Atomics.compareExchange(slots, slotOf(id), 0, id) === 0) return id;
  }
  return null;
}

/** The thread begins a call; false where it is not wanted any more. */
export function beginCall(slots: Int32Array, id: number): boolean {
  return Atomics.compareExchange(slots, slotOf(id), id, -id) === id;
}

/** Whether somebody still waits for a call that was begun. */
export function isCallWanted(slots: Int32Array, id: number): boolean {
  return Atomics.load(slots, slotOf(id)) === -id;
}

/** Takes a call back, which then never begins; false where it has begun, or is over. */
export function withdrawCall(slots: Int32Array, id: number): boolean {
  return Atomics.compareExchange(slots, slotOf(id), id, 0) === id;
}

/** Has a call that was begun know that nobody waits for it any more, or that it is over. */
export function endCall(slots: Int32Array, id: number): void {
  Atomics.compareExchange(slots, slotOf(id), -id, 0);
}

const slotOf = (id: number): number => id % SLOTS;
