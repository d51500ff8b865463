import { StatsColumns } from '../../../../domain/stats/stats-history';

const HEADER =
  'time,cpu_percent,memory_bytes,received_bytes_per_s,sent_bytes_per_s,read_bytes_per_s,written_bytes_per_s';

/** The values as a table for a spreadsheet; a gap is an empty field. All of it are times and numbers. */
export function asCsv(columns: StatsColumns): string {
  const { times, cpu, memory, received, sent, read, written } = columns;
  const lines = times.map((time, i) =>
    [
      new Date(time * 1000).toISOString(),
      ...[cpu, memory, received, sent, read, written].map((column) => {
        const value = column[i];
        return value == null ? '' : String(Math.round(value * 100) / 100);
      }),
    ].join(','),
  );
  return [HEADER, ...lines].join('\n') + '\n';
}
