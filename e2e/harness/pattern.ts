/** The size of the display in pixels. */
export const SCREEN = { width: 1280, height: 800 };

/** A colour, each part from 0 to 255. */
export type Colour = [red: number, green: number, blue: number];

/** A place on the display with a known colour. */
export interface Patch {
  name: string;
  x: number;
  y: number;
  size: number;
  colour: Colour;
}

const BACKGROUND: Colour = [48, 64, 80];

/** Known colours at known places: in each corner another one, and one in the middle of an edge. */
export const PATCHES: Patch[] = [
  { name: "top left", x: 0, y: 0, size: 96, colour: [200, 40, 40] },
  { name: "top right", x: 1184, y: 0, size: 96, colour: [40, 160, 60] },
  { name: "bottom left", x: 0, y: 704, size: 96, colour: [40, 70, 200] },
  { name: "bottom right", x: 1184, y: 704, size: 96, colour: [235, 235, 235] },
  { name: "bottom edge", x: 592, y: 704, size: 96, colour: [220, 190, 40] },
];

/** The pattern as a picture, in the format PPM. */
export function patternFile(): Buffer {
  const { width, height } = SCREEN;
  const pixels = Buffer.alloc(width * height * 3);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const patch = PATCHES.find((at) => x >= at.x && x < at.x + at.size && y >= at.y && y < at.y + at.size);
      pixels.set(patch?.colour ?? BACKGROUND, (y * width + x) * 3);
    }
  }
  return Buffer.concat([Buffer.from(`P6\n${width} ${height}\n255\n`), pixels]);
}
