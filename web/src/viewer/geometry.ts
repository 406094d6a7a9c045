import type { Display } from "./protocol";

/** A box on the page, in CSS pixels. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** A pixel of the desk's screen. */
export interface ScreenPoint {
  x: number;
  y: number;
  /** Whether the pointer is over the picture and not beside it. */
  inside: boolean;
}

/** The part of `box` that a picture of that shape fills when it is scaled to fit and centred. */
export function fittedBox(box: Box, picture: Display): Box {
  const scale = Math.min(box.width / picture.width, box.height / picture.height);
  const width = picture.width * scale;
  const height = picture.height * scale;
  return { left: box.left + (box.width - width) / 2, top: box.top + (box.height - height) / 2, width, height };
}

/**
 * The screen pixel under a point of the page. Beside the picture it is the nearest pixel of the
 * edge.
 *
 * @param box the picture's box on the page
 */
export function screenPoint(clientX: number, clientY: number, box: Box, screen: Display): ScreenPoint {
  const across = (clientX - box.left) / box.width;
  const down = (clientY - box.top) / box.height;
  const inside = across >= 0 && across < 1 && down >= 0 && down < 1;
  return { x: pixel(across, screen.width), y: pixel(down, screen.height), inside };
}

function pixel(share: number, size: number): number {
  const place = Math.floor(share * size);
  return Math.min(size - 1, Math.max(0, Number.isFinite(place) ? place : 0));
}
