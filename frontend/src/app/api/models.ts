/* The shapes of the API, as the records of ../api declare them. */

export interface FieldProblem {
  field: string;
  message: string;
}
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: string;
  requestId?: string | null;
  errors: FieldProblem[];
}

export interface SetupStatus {
  required: boolean;
}
export interface SetupRequest {
  token: string;
  username: string;
  password: string;
}
export interface LoginRequest {
  username: string;
  password: string;
  otp?: string | null;
}
export interface LoginResponse {
  accessToken: string;
  expiresIn: number;
  user: User;
}
export interface PasswordChange {
  currentPassword: string;
  newPassword: string;
}
export interface User {
  id: string;
  username: string;
  displayName?: string | null;
  email?: string | null;
  roles: string[];
  disabled: boolean;
  createdAt: string;
  lastLoginAt?: string | null;
}
export interface Scope {
  type: string;
  value: string;
}
export interface Permission {
  actions: string[];
  scope: Scope;
}
export interface Me {
  user: User;
  permissions: Permission[];
}

export type ContainerState = 'created' | 'running' | 'paused' | 'restarting' | 'removing' | 'exited' | 'dead';
export type ContainerHealth = 'none' | 'starting' | 'healthy' | 'unhealthy';
export interface ImageRef {
  ref: string;
  id: string;
}
export interface Port {
  ip?: string | null;
  privatePort: number;
  publicPort?: number | null;
  protocol: string;
}
export interface NetworkAddress {
  name: string;
  ip?: string | null;
}
export interface Mount {
  type: string;
  name?: string | null;
  source?: string | null;
  target: string;
  readOnly: boolean;
}
export interface StackRef {
  name: string;
  service?: string | null;
  kind: string;
}
export interface ContainerSummary {
  id: string;
  name: string;
  server: string;
  serverName: string;
  image: ImageRef;
  command: string;
  createdAt: string;
  state: ContainerState;
  health?: ContainerHealth | null;
  exitCode?: number | null;
  startedAt?: string | null;
  finishedAt?: string | null;
  status: string;
  ports: Port[];
  networks: NetworkAddress[];
  mounts: Mount[];
  labels: Record<string, string>;
  stack?: StackRef | null;
  restartCount?: number | null;
  oomKilled?: boolean | null;
  error?: string | null;
}
export interface ContainerPage {
  items: ContainerSummary[];
  total: number;
  nextCursor?: string | null;
  states: Record<string, number>;
  servers: ServerFreshness[];
}
export interface EnvVariable {
  name: string;
  value?: string | null;
  masked: boolean;
}
export interface Resources {
  memoryBytes?: number | null;
  cpus?: number | null;
  pids?: number | null;
}
export interface NetworkDetail {
  name: string;
  id: string;
  ip?: string | null;
  gateway?: string | null;
  mac?: string | null;
  aliases: string[];
}
export interface HealthReport {
  status: ContainerHealth;
  failingStreak: number;
  lastOutput?: string | null;
}
export interface RestartPolicy {
  name: string;
  maximumRetryCount?: number | null;
}
export interface ContainerDetail {
  summary: ContainerSummary;
  entrypoint: string[];
  command: string[];
  workingDir?: string | null;
  user?: string | null;
  hostName?: string | null;
  env: EnvVariable[];
  restartPolicy: RestartPolicy;
  resources: Resources;
  privileged: boolean;
  tty: boolean;
  autoRemove: boolean;
  logDriver?: string | null;
  pid?: number | null;
  networks: NetworkDetail[];
  healthReport?: HealthReport | null;
}
export interface PortMapping {
  hostIp?: string | null;
  hostPort?: number | null;
  containerPort: number;
  protocol?: string | null;
}
export interface ContainerCreate {
  name?: string | null;
  image: string;
  command?: string[] | null;
  entrypoint?: string[] | null;
  env?: Record<string, string> | null;
  labels?: Record<string, string> | null;
  ports?: PortMapping[] | null;
  restartPolicy?: RestartPolicy | null;
  start?: boolean | null;
}
export interface LogLine {
  t: string;
  s: string;
  m: string;
}
export interface LogLines {
  lines: LogLine[];
  truncated: boolean;
}

export type ServerState = 'connecting' | 'healthy' | 'degraded' | 'unreachable' | 'incompatible' | 'maintenance';
export interface ServerHealth {
  state: ServerState;
  since: string;
  reason?: string | null;
  latencyMs?: number | null;
}
export interface Engine {
  version: string;
  apiVersion: string;
  os: string;
  arch: string;
}
export interface Server {
  id: string;
  name: string;
  endpoint: string;
  tls: boolean;
  labels: Record<string, string>;
  group?: string | null;
  health: ServerHealth;
  engine?: Engine | null;
}
export interface ServerFreshness {
  id: string;
  name: string;
  state: ServerState;
  asOf?: string | null;
}
export interface Tls {
  ca?: string | null;
  cert?: string | null;
  key?: string | null;
  skipVerify?: boolean | null;
}
export interface ServerCreate {
  name: string;
  endpoint: string;
  tls?: Tls | null;
  labels?: Record<string, string> | null;
  group?: string | null;
  allowPlaintext?: boolean | null;
}
export interface Counts {
  total: number;
  running: number;
  paused: number;
  stopped: number;
}
export interface EngineInfo {
  engineId: string;
  hostName: string;
  version: string;
  operatingSystem: string;
  kernelVersion: string;
  arch: string;
  cpus: number;
  memoryBytes: number;
  storageDriver: string;
  loggingDriver: string;
  cgroupDriver?: string | null;
  cgroupVersion?: string | null;
  rootDirectory: string;
  containers: Counts;
  images: number;
  swarmActive: boolean;
  warnings: string[];
}
export interface EngineVersion {
  version: string;
  apiVersion: string;
  minApiVersion?: string | null;
  usedApiVersion: string;
  gitCommit?: string | null;
  goVersion?: string | null;
  os: string;
  arch: string;
  kernelVersion?: string | null;
  buildTime?: string | null;
}
export interface Part {
  count: number;
  bytes: number;
  reclaimableBytes: number;
}
export interface DiskUsage {
  totalBytes: number;
  images: Part;
  containers: Part;
  volumes: Part;
  buildCache: Part;
  readAt: string;
}
