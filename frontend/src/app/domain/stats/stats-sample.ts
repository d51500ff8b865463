/** What one container used at one moment. Network and block I/O are counters since its start, in bytes. */
export interface StatsSample {
  /** RFC 3339, by the engine's clock. */
  readonly t: string;
  /** Of one CPU: 100 times the number of CPUs at most. Null in the first sample of a start, which has none before it. */
  readonly cpuPercent: number | null;
  readonly memoryBytes: number;
  readonly memoryLimit: number;
  readonly netRx: number;
  readonly netTx: number;
  readonly blkRead: number;
  readonly blkWrite: number;
  readonly pids: number;
}
