import uPlot from "uplot";

import { withGaps, type ChartData } from "./data";

interface Line {
  label: string;
  color: string;
  values: number[];
  /** Wider, so that it is seen below a line that runs along it. */
  wide?: boolean;
  /** A limit: a broken line over the whole time. */
  limit?: boolean;
}

const HEIGHT = 220;

function color(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

function lines(data: ChartData, part: string): Line[] {
  const { labels, mostSeats, mostSessions } = data;
  const limit = (most: number | null): Line[] =>
    most === null
      ? []
      : [{ label: labels.most, color: "--app-chart-limit", values: data.at.map(() => most), limit: true }];
  if (part === "clients") {
    return [
      { label: labels.seats, color: "--app-chart-seats", values: data.seats, wide: true },
      { label: labels.online, color: "--app-chart-online", values: data.online },
      ...limit(mostSeats),
    ];
  }
  return [
    { label: labels.sessions, color: "--app-chart-sessions", values: data.sessions },
    ...limit(mostSessions),
  ];
}

function options(data: ChartData, shown: Line[], width: number): uPlot.Options {
  const number = new Intl.NumberFormat(data.language, { maximumFractionDigits: 0 });
  const axis: uPlot.Axis = {
    stroke: () => color("--app-chart-text"),
    grid: { stroke: () => color("--app-chart-grid"), width: 1 },
    ticks: { stroke: () => color("--app-chart-grid"), width: 1 },
  };
  const series = shown.map(
    (line): uPlot.Series => ({
      label: line.label,
      stroke: () => color(line.color),
      width: line.wide ? 6 : 2,
      ...(line.limit ? { dash: [6, 4] } : {}),
      paths: uPlot.paths.stepped!({ align: 1 }),
      points: { show: false },
      value: (_, value) => (value === null || value === undefined ? "–" : number.format(value)),
    }),
  );
  return {
    width,
    height: HEIGHT,
    tzDate: (at) => uPlot.tzDate(new Date(at * 1000), data.zone),
    cursor: { drag: { x: false, y: false }, points: { show: false } },
    scales: { y: { range: (_, _low, high) => [0, Math.max(1, Math.ceil((high ?? 1) * 1.1))] } },
    axes: [
      { ...axis, values: (_, marks) => times(data, marks), space: 80 },
      { ...axis, incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1e3, 2e3, 5e3, 1e4, 1e5, 1e6], size: 60,
        values: (_, marks) => marks.map((mark) => number.format(mark)) },
    ],
    // Where nobody points at the chart, the newest numbers stand below it.
    hooks: { setCursor: [showNewest] },
    series: [{ label: data.labels.time, value: (_, at) => (at ? moment(data, at) : "–") }, ...series],
  };
}

/** The words under the chart: hours within a day, days within more. */
function times(data: ChartData, marks: number[]): string[] {
  const apart = marks.length > 1 ? marks[1]! - marks[0]! : 0;
  const format = new Intl.DateTimeFormat(data.language, {
    timeZone: data.zone,
    ...(apart >= 86_400 || data.step >= 86_400
      ? { day: "numeric", month: "short" }
      : { hour: "2-digit", minute: "2-digit" }),
  });
  return marks.map((mark) => format.format(mark * 1000));
}

function moment(data: ChartData, at: number): string {
  const format = new Intl.DateTimeFormat(data.language, {
    timeZone: data.zone,
    dateStyle: "medium",
    ...(data.step >= 86_400 ? {} : { timeStyle: "short" as const }),
  });
  return format.format(at * 1000);
}

function showNewest(chart: uPlot): void {
  if (chart.cursor.idx === null || chart.cursor.idx === undefined) chart.setLegend({ idx: chart.data[0].length - 1 });
}

function draw(part: HTMLElement, data: ChartData): uPlot {
  const shown = lines(data, part.dataset.chartPart ?? "");
  const points = withGaps(data.at, shown.map((line) => line.values), data.step);
  const columns = points.columns.map((column, place) =>
    // A limit holds also while nothing was counted.
    shown[place]!.limit ? column.map(() => shown[place]!.values[0] ?? null) : column,
  );
  const chart = new uPlot(options(data, shown, part.clientWidth), [points.at, ...columns], part);
  showNewest(chart);
  return chart;
}

function start(): void {
  const place = document.querySelector<HTMLElement>("[data-chart]");
  if (!place?.dataset.chart) return;
  const data = JSON.parse(place.dataset.chart) as ChartData;
  place.hidden = false;
  const parts = [...place.querySelectorAll<HTMLElement>("[data-chart-part]")];
  const charts = new Map<HTMLElement, uPlot>();
  const draws = (): void => {
    for (const part of parts) {
      charts.get(part)?.destroy();
      charts.set(part, draw(part, data));
    }
  };
  draws();
  const sizes = new ResizeObserver(() => {
    for (const [part, chart] of charts) {
      const width = part.clientWidth;
      if (width > 0 && width !== chart.width) chart.setSize({ width, height: HEIGHT });
    }
  });
  parts.forEach((part) => sizes.observe(part));
  // Colours are read from the page when something is drawn: of another theme they are others.
  new MutationObserver(draws).observe(document.documentElement, { attributeFilter: ["data-bs-theme"] });
}

start();
