/** A set of small numbers, one bit each. */
export type Bits = Uint32Array;

export const createBits = (size: number): Bits =>
  new Uint32Array((size + 31) >>> 5);

export const hasBit = (bits: Bits, at: number): boolean =>
  ((bits[at >>> 5] ?? 0) & (1 << (at & 31))) !== 0;

export function setBit(bits: Bits, at: number): void {
  const word = at >>> 5;
  bits[word] = (bits[word] ?? 0) | (1 << (at & 31));
}

export function clearBit(bits: Bits, at: number): void {
  const word = at >>> 5;
  bits[word] = (bits[word] ?? 0) & ~(1 << (at & 31));
}

export function countBits(bits: Bits): number {
  let count = 0;
  for (const word of bits) {
    let rest = word;
    rest -= (rest >>> 1) & 0x55555555;
    rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
    count += (((rest + (rest >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
  }
  return count;
}

/** Calls with each number, in their order. */
export function eachBit(bits: Bits, act: (at: number) => void): void {
  for (let word = 0; word < bits.length; word += 1) {
    let rest = bits[word] ?? 0;
    while (rest !== 0) {
      const lowest = rest & -rest;
      act((word << 5) + 31 - Math.clz32(lowest));
      rest ^= lowest;
    }
  }
}
