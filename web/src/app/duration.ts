const UNITS: [Intl.RelativeTimeFormatUnit, number][] = [
  ["year", 31_536_000],
  ["month", 2_592_000],
  ["week", 604_800],
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
];

/**
 * A time that has passed, as `h:mm:ss`.
 *
 * @param milliseconds how long; what is below zero counts as nothing
 */
export function clockText(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const two = (value: number) => String(value).padStart(2, "0");
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

/**
 * A moment relative to now, for `Intl.RelativeTimeFormat`: whole units, rounded towards now.
 * Under a minute it is "now".
 *
 * @param milliseconds the moment minus now; negative for the past
 */
export function relativeParts(milliseconds: number): [number, Intl.RelativeTimeFormatUnit] {
  const seconds = Math.trunc(milliseconds / 1000);
  const [unit, size] = UNITS.find(([, size]) => Math.abs(seconds) >= size) ?? ["second", 0];
  return [size === 0 ? 0 : Math.trunc(seconds / size), unit];
}
