import type uPlot from 'uplot';
import type { Limit, Series } from './time-series';

const LABEL = '11px "Inter Variable", system-ui, sans-serif';

/** What the options of a chart are made of. */
export interface ChartParts {
  readonly width: number;
  readonly height: number;
  readonly series: readonly Series[];
  readonly group: string;
  /** A token as a colour that a canvas knows: `color('s1')`. */
  color(token: string): string;
  text(value: number): string;
  splits(): number[];
  limit(): Limit | null;
  /** The cursor went to the index of a time, or away (null). */
  moved(index: number | null, left: number): void;
}

/** uPlot's options in the look of the console. */
export function chartOptions(parts: ChartParts): uPlot.Options {
  const { width, height, series, group, color, text } = parts;
  const label = color('text-3');
  const line = color('line');
  return {
    width,
    height,
    padding: [6, 1, 0, 0],
    legend: { show: false },
    // The first value of each chart stands on its own scale; only the time is shared.
    cursor: {
      y: false,
      drag: { x: false, y: false, setScale: false },
      points: { size: 8, width: 2, stroke: () => color('surface') },
      ...(group ? { sync: { key: group, scales: ['x', null], setSeries: false } } : {}),
    },
    scales: { x: { time: true, auto: false }, y: { auto: false } },
    axes: [
      {
        font: LABEL,
        stroke: label,
        size: 24,
        gap: 6,
        space: 90,
        grid: { show: false },
        ticks: { show: false },
        border: { show: true, stroke: color('line-2'), width: 1 },
        values: (_chart, splits, _axis, _space, step) => splits.map((split) => clock(split, step)),
      },
      {
        font: LABEL,
        stroke: label,
        size: 58,
        gap: 8,
        splits: () => parts.splits(),
        grid: { stroke: line, width: 1 },
        ticks: { show: false },
        values: (_chart, splits) => splits.map(text),
      },
    ],
    series: [
      {},
      ...series.map((each, i): uPlot.Series => {
        const stroke = color(each.color);
        return {
          label: each.label,
          stroke,
          width: 1.5,
          spanGaps: false,
          points: { show: alone },
          // The area under the first line only: two areas over each other make a third colour.
          ...(i === 0 ? { fill: translucent(stroke, 0.1) } : {}),
        };
      }),
    ],
    hooks: {
      setCursor: [
        (chart) => {
          const { idx, left = -1 } = chart.cursor;
          parts.moved(idx == null || left < 0 ? null : idx, left);
        },
      ],
      drawClear: [(chart) => drawLimit(chart, parts)],
    },
  };
}

/** A value between two gaps has no line: it is drawn as a point. */
function alone(chart: uPlot, index: number, first: number, last: number): boolean {
  const values = chart.data[index] ?? [];
  for (let i = first; i <= last; i++) {
    if (values[i] != null && values[i - 1] == null && values[i + 1] == null) {
      return true;
    }
  }
  return false;
}

/** The zone beyond the limit, and the limit as a dashed line with its name. */
function drawLimit(chart: uPlot, { limit: limitOf, color }: ChartParts): void {
  const limit = limitOf();
  if (!limit) {
    return;
  }
  const { ctx, bbox } = chart;
  const y = chart.valToPos(limit.value, 'y', true);
  const ratio = devicePixelRatio || 1;
  const red = color('bad-solid');
  ctx.save();
  ctx.fillStyle = translucent(red, 0.06);
  ctx.fillRect(bbox.left, bbox.top, bbox.width, Math.max(0, y - bbox.top));
  ctx.strokeStyle = red;
  ctx.lineWidth = ratio;
  ctx.setLineDash([4 * ratio, 3 * ratio]);
  ctx.beginPath();
  ctx.moveTo(bbox.left, y);
  ctx.lineTo(bbox.left + bbox.width, y);
  ctx.stroke();
  ctx.fillStyle = color('bad');
  ctx.font = `${11 * ratio}px "Inter Variable", system-ui, sans-serif`;
  ctx.textAlign = 'left';
  ctx.textBaseline = 'bottom';
  ctx.fillText(limit.label, bbox.left + 6 * ratio, y - 3 * ratio);
  ctx.restore();
}

/** @param color as `rgb(1, 2, 3)` */
function translucent(color: string, alpha: number): string {
  const parts = color.match(/[\d.]+/g)?.slice(0, 3) ?? ['0', '0', '0'];
  return `rgba(${parts.join(', ')}, ${alpha})`;
}

function clock(seconds: number, step: number): string {
  const options: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
  return new Intl.DateTimeFormat(undefined, step < 60 ? { ...options, second: '2-digit' } : options).format(
    seconds * 1000,
  );
}
