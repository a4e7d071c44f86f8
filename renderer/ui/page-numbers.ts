/** A page to go to, or a gap between pages. */
export type PageMark = number | "gap";

/**
 * Which pages a pager names: the first, the last, the one that is shown and its neighbours. Always as
 * many marks as fit, so that the buttons stay where they are while paging.
 */
export function pageNumbers(
  current: number,
  last: number,
): readonly PageMark[] {
  if (last <= 7) return range(1, last);
  if (current <= 4) return [...range(1, 5), "gap", last];
  if (current >= last - 3) return [1, "gap", ...range(last - 4, last)];
  return [1, "gap", ...range(current - 1, current + 1), "gap", last];
}

function range(from: number, to: number): readonly number[] {
  return Array.from(
    { length: Math.max(to - from + 1, 0) },
    (_, index) => from + index,
  );
}
