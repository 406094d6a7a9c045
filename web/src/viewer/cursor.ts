import type { CursorShape } from "./protocol";
import { bytesOfBase64 } from "./statement";

const LARGEST = 96;

/** The CSS cursor that looks like the desk's; the usual arrow where the shape makes no sense. */
export function cssCursor(shape: CursorShape | null): string {
  if (!shape) return "none";
  const url = pictureUrl(shape);
  return url ? `url(${url}) ${shape.hot_x} ${shape.hot_y}, default` : "default";
}

function pictureUrl({ width, height, rgba }: CursorShape): string | undefined {
  const bytes = bytesOfBase64(rgba);
  const fits = width >= 1 && height >= 1 && width <= LARGEST && height <= LARGEST;
  if (!fits || bytes?.length !== width * height * 4) return undefined;
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  const image = new ImageData(new Uint8ClampedArray(bytes.buffer), width, height);
  canvas.getContext("2d")?.putImageData(image, 0, 0);
  return canvas.toDataURL("image/png");
}
