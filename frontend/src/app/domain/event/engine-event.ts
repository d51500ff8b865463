/** Something that happened on an engine, as `/servers/{server}/events` and the topic `events` tell it. */
export interface EngineEvent {
  /** Unique on its server. */
  readonly id: string;
  readonly server: string;
  readonly serverName: string;
  /** By the engine's clock, RFC 3339. */
  readonly time: string;
  readonly type: string;
  /** The engine's word; what it says after a colon stands in the attribute `detail`. */
  readonly action: string;
  /** Id of the thing it happened to; a volume's name. */
  readonly subject: string;
  readonly name?: string | null;
  readonly attributes: Readonly<Record<string, string>>;
}
