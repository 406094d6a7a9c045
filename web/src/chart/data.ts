/** What the page gives to the chart. Moments are in seconds since 1970. */
export interface ChartData {
  language: string;
  zone: string;
  /** How long one span is. */
  step: number;
  at: number[];
  seats: number[];
  online: number[];
  sessions: number[];
  mostSeats: number | null;
  mostSessions: number | null;
  labels: {
    time: string;
    seats: string;
    online: string;
    sessions: string;
    most: string;
  };
}

/** Numbers over time; nothing where none were taken. */
export interface Points {
  at: number[];
  columns: (number | null)[][];
}

/**
 * The points with a gap wherever spans are missing, so that no line is drawn over a time of which nothing
 * is known, and with the end of the last span, so that it can be seen.
 */
export function withGaps(at: number[], columns: number[][], step: number): Points {
  const points: Points = { at: [], columns: columns.map(() => []) };
  const add = (moment: number, value: (column: number[]) => number | null): void => {
    points.at.push(moment);
    columns.forEach((column, place) => points.columns[place]!.push(value(column)));
  };
  at.forEach((moment, place) => {
    add(moment, (column) => column[place] ?? null);
    const next = at[place + 1];
    if (next === moment + step) return;
    add(moment + step - 1, (column) => column[place] ?? null);
    if (next !== undefined) add(moment + step, () => null);
  });
  return points;
}
