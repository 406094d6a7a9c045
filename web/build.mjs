// Makes `dist/`: flat files that the server puts into its program. `npm run build`.
import { build } from "esbuild";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { PurgeCSS } from "purgecss";

const here = dirname(fileURLToPath(import.meta.url));
const dist = join(here, "dist");

const options = {
  absWorkingDir: here,
  bundle: true,
  minify: true,
  target: ["chrome120", "firefox120", "safari17"],
  charset: "utf8",
  legalComments: "none",
  loader: { ".svg": "text" },
  logLevel: "warning",
};

async function scripts() {
  const entryPoints = {
    app: "src/app/main.ts",
    theme: "src/app/theme.ts",
    viewer: "src/viewer/main.ts",
    chart: "src/chart/main.ts",
  };
  await build({ ...options, entryPoints, outdir: "dist", format: "iife" });
}

async function styles() {
  const entryPoints = { app: "styles/app.css", viewer: "styles/viewer.css", chart: "styles/chart.css" };
  const result = await build({ ...options, entryPoints, outdir: "dist", write: false });
  const content = await contentFiles();
  for (const file of result.outputFiles) {
    const css = file.path.endsWith("app.css") ? await withoutUnused(file.text, content) : file.text;
    await writeFile(file.path, css);
  }
}

// Class names come from the templates, from the views behind them and from our scripts. What is
// not named there as a whole word is dropped.
async function contentFiles() {
  const folders = ["../crates/server/templates", "../crates/server/src", "src"].map((name) => join(here, name));
  const listings = folders.filter(existsSync).map(async (folder) => {
    const names = await readdir(folder, { recursive: true });
    return names.filter((name) => /\.(html|rs|ts)$/.test(name)).map((name) => join(folder, name));
  });
  return (await Promise.all(listings)).flat();
}

async function withoutUnused(css, content) {
  if (!content.some((name) => name.endsWith(".html"))) return css;
  const [purged] = await new PurgeCSS().purge({
    content,
    css: [{ raw: css }],
    keyframes: true,
    safelist: { standard: ["html", "body", /^htmx-/, /^data-bs-theme/], greedy: [/data-stale/] },
  });
  const minified = await build({
    ...options,
    bundle: false,
    write: false,
    stdin: { contents: purged.css, loader: "css" },
  });
  return minified.outputFiles[0].text;
}

async function icons() {
  const names = JSON.parse(await readFile(join(here, "icons.json"), "utf8"));
  const symbols = await Promise.all(names.map(symbol));
  const sprite = `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join("")}</svg>\n`;
  await writeFile(join(dist, "icons.svg"), sprite);
  await writeFile(join(dist, "favicon.svg"), await readFile(join(here, "favicon.svg")));
}

async function symbol(name) {
  const path = join(here, "node_modules/@tabler/icons/icons/outline", `${name}.svg`);
  const svg = await readFile(path, "utf8");
  const shapes = svg
    .slice(svg.indexOf(">") + 1, svg.lastIndexOf("</svg>"))
    .replace(/<path stroke="none" d="M0 0h24v24H0z" fill="none"\s*\/>/, "")
    .replace(/\s*\n\s*/g, "");
  return (
    `<symbol id="${name}" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" ` +
    `stroke-linecap="round" stroke-linejoin="round">${shapes}</symbol>`
  );
}

async function weights() {
  for (const name of ["theme.js", "app.js", "app.css", "icons.svg", "viewer.js", "viewer.css", "chart.js", "chart.css", "favicon.svg"]) {
    const bytes = await readFile(join(dist, name));
    const compressed = (gzipSync(bytes, { level: 9 }).length / 1000).toFixed(1);
    console.log(`${name.padEnd(12)} ${compressed.padStart(6)} kB compressed`);
  }
}

await rm(dist, { recursive: true, force: true });
await mkdir(dist, { recursive: true });
await Promise.all([scripts(), styles(), icons()]);
await weights();
