const FIRST_MS = 1000;
const LONGEST_MS = 30_000;

/**
 * How long to wait before trying again: 1 s doubling to 30 s, with full jitter, at least 100 ms.
 *
 * @param attempt how many tries have failed since the last success, from 0
 * @param random from 0 (included) to 1 (excluded)
 * @returns milliseconds
 */
export function backOff(attempt: number, random: number): number {
  const most = Math.min(LONGEST_MS, FIRST_MS * 2 ** attempt);
  return Math.max(100, Math.floor(most * random));
}
