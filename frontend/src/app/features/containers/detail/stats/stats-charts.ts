import { StatsColumns } from '../../../../domain/stats/stats-history';
import { StatsSample } from '../../../../domain/stats/stats-sample';
import { formatBytes } from '../../../../ui/byte-size/byte-size';
import { BYTES, BYTES_PER_SECOND, PERCENT } from '../../../../ui/time-series/quantities';
import { Quantity } from '../../../../ui/time-series/nice-scale';
import { Limit, Series, SeriesColor } from '../../../../ui/time-series/time-series';

/** A number beside a chart's title; with a colour it names a line. */
export interface ChartFact {
  readonly label: string;
  readonly value: string;
  readonly color: SeriesColor | null;
}

export interface StatsChart {
  readonly key: 'cpu' | 'memory' | 'network' | 'block';
  readonly title: string;
  readonly value: string;
  readonly unit: string;
  readonly series: readonly Series[];
  readonly facts: readonly ChartFact[];
  readonly quantity: Quantity;
  readonly limit: Limit | null;
  /** The least that the top of the axis stands for: noise of an idle container is no mountain. */
  readonly least: number;
  readonly summary: string;
}

interface Wording {
  /** The container's own memory limit; null when it may use the whole machine. */
  readonly ownLimit: number | null;
  text(key: string, params?: Record<string, unknown>): string;
}

type Column = readonly (number | null)[];

/** The four charts of a container, with what is worth reading beside them. */
export function statsCharts(
  columns: StatsColumns,
  last: StatsSample | null,
  from: number,
  { ownLimit, text }: Wording,
): StatsChart[] {
  const visible = (column: Column) =>
    column.filter((value, i): value is number => value !== null && (columns.times[i] ?? 0) >= from);
  const fact = (label: string, value: string, color: SeriesColor | null = null): ChartFact => ({
    label: text(label),
    value,
    color,
  });
  const spread = (column: Column, write: (value: number) => string) => {
    const values = visible(column);
    return values.length === 0
      ? ''
      : text('between', { least: write(Math.min(...values)), most: write(Math.max(...values)) });
  };
  const cpu = visible(columns.cpu);
  const memory = visible(columns.memory);
  const limit = last && last.memoryLimit > 0 ? last.memoryLimit : null;
  const [memoryValue = '-', memoryUnit = ''] = last ? formatBytes(last.memoryBytes).split(' ') : [];
  const rates = (
    key: 'network' | 'block',
    [first, firstColor, a]: readonly [string, SeriesColor, Column],
    [second, secondColor, b]: readonly [string, SeriesColor, Column],
    extra: readonly ChartFact[],
  ): StatsChart => {
    const now = [a.at(-1) ?? null, b.at(-1) ?? null] as const;
    const sum = now[0] === null && now[1] === null ? null : (now[0] ?? 0) + (now[1] ?? 0);
    const [value = '-', unit = ''] = sum === null ? [] : formatBytes(sum).split(' ');
    const write = (rate: number | null) => (rate === null ? '-' : BYTES_PER_SECOND.text(rate));
    return {
      key,
      title: text(`${key}.title`),
      value,
      unit: unit && `${unit}/s`,
      series: [
        { label: text(first), color: firstColor, values: a },
        { label: text(second), color: secondColor, values: b },
      ],
      facts: [fact(first, write(now[0]), firstColor), fact(second, write(now[1]), secondColor), ...extra],
      quantity: BYTES_PER_SECOND,
      limit: null,
      least: 1024,
      summary: spread(a, BYTES_PER_SECOND.text),
    };
  };
  return [
    {
      key: 'cpu',
      title: text('cpu.title'),
      value: last?.cpuPercent == null ? '-' : PERCENT.text(last.cpuPercent).replace(' %', ''),
      unit: text('cpu.unit'),
      series: [{ label: text('cpu.title'), color: 's1', values: columns.cpu }],
      facts:
        cpu.length === 0
          ? []
          : [
              fact('average', PERCENT.text(cpu.reduce((sum, value) => sum + value, 0) / cpu.length)),
              fact('most', PERCENT.text(Math.max(...cpu))),
            ],
      quantity: PERCENT,
      limit: null,
      least: 5,
      summary: spread(columns.cpu, PERCENT.text),
    },
    {
      key: 'memory',
      title: text('memory.title'),
      value: memoryValue,
      unit: limit === null ? memoryUnit : text('memory.of', { unit: memoryUnit, limit: formatBytes(limit) }),
      series: [{ label: text('memory.inUse'), color: 's4', values: columns.memory }],
      facts: [
        ...(last && limit ? [fact('memory.share', PERCENT.text((last.memoryBytes / limit) * 100))] : []),
        ...(memory.length > 0 ? [fact('most', formatBytes(Math.max(...memory)))] : []),
      ],
      quantity: BYTES,
      // The machine's whole memory is no limit of this container: it is not drawn as one.
      limit:
        limit !== null && ownLimit !== null
          ? { value: limit, label: text('memory.limit', { limit: formatBytes(limit) }) }
          : null,
      least: 1024 * 1024,
      summary: spread(columns.memory, formatBytes),
    },
    rates('network', ['network.received', 's1', columns.received], ['network.sent', 's3', columns.sent], []),
    rates(
      'block',
      ['block.read', 's1', columns.read],
      ['block.written', 's3', columns.written],
      last ? [fact('processes', last.pids.toLocaleString())] : [],
    ),
  ];
}
