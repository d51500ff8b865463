// Runs the unit tests once. TEST_JSON=path adds Vitest's JSON report at that path; further arguments go to `ng test`.
import { spawnSync } from 'node:child_process';

const json = process.env.TEST_JSON;
const reporters = json ? ['--reporters', 'default', '--reporters', 'json', '--output-file', json] : [];
const run = spawnSync(
  process.execPath,
  ['node_modules/@angular/cli/bin/ng.js', 'test', ...reporters, ...process.argv.slice(2)],
  {
    stdio: 'inherit',
  },
);
process.exitCode = run.status ?? 1;
