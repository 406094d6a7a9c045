const ROUND_TRIPS = 15;

/** The browser's running totals about the picture. Times are in seconds. */
export interface Totals {
  /** When they were read, in milliseconds. */
  at: number;
  frames: number;
  bytes: number;
  decodeTime: number;
  bufferTime: number;
  bufferedFrames: number;
  width: number;
  height: number;
}

/** What the bar shows. */
export interface Figures {
  /** Pictures shown per second. */
  fps: number;
  /** Kilobits per second received. */
  bitrate: number;
  /** Milliseconds: there and back, plus the wait for the frame to be complete and decoded. */
  latency: number | undefined;
  width: number;
  height: number;
}

/** Measures the session once a second. */
export class Statistics {
  private readonly roundTrips: number[] = [];
  private before: Totals | undefined;
  private delay = 0;

  /** An answer came back after so many milliseconds. */
  roundTrip(milliseconds: number): void {
    this.roundTrips.push(milliseconds);
    if (this.roundTrips.length > ROUND_TRIPS) this.roundTrips.shift();
  }

  /** The figures since the last call; none at the first one. */
  figures(now: Totals): Figures | undefined {
    const before = this.before;
    this.before = now;
    if (!before || now.at <= before.at || now.frames < before.frames) return undefined;
    const seconds = (now.at - before.at) / 1000;
    this.delay = frameDelay(before, now) ?? this.delay;
    const roundTrip = median(this.roundTrips);
    return {
      fps: Math.round((now.frames - before.frames) / seconds),
      bitrate: Math.round(((now.bytes - before.bytes) * 8) / 1000 / seconds),
      latency: roundTrip === undefined ? undefined : Math.round(roundTrip + this.delay),
      width: now.width,
      height: now.height,
    };
  }
}

/** Picks what counts out of the browser's report; `undefined` while no picture has come. */
export function totalsOf(report: Iterable<[string, unknown]>, at: number): Totals | undefined {
  for (const [, entry] of report) {
    const figures = entry as Record<string, unknown>;
    if (figures.type !== "inbound-rtp" || figures.kind !== "video") continue;
    const number = (name: string) => (typeof figures[name] === "number" ? figures[name] : 0);
    return {
      at,
      frames: number("framesDecoded"),
      bytes: number("bytesReceived"),
      decodeTime: number("totalDecodeTime"),
      bufferTime: number("jitterBufferDelay"),
      bufferedFrames: number("jitterBufferEmittedCount"),
      width: number("frameWidth"),
      height: number("frameHeight"),
    };
  }
  return undefined;
}

function frameDelay(before: Totals, now: Totals): number | undefined {
  const decoded = now.frames - before.frames;
  const buffered = now.bufferedFrames - before.bufferedFrames;
  if (decoded <= 0 || buffered <= 0) return undefined;
  const decoding = (now.decodeTime - before.decodeTime) / decoded;
  const buffering = (now.bufferTime - before.bufferTime) / buffered;
  return (decoding + buffering) * 1000;
}

function median(values: number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
