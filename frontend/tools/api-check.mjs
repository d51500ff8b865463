// Fails when src/app/api is not what the generator makes of ../api/openapi.json: generates beside it and compares.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

if (!existsSync('../api/openapi.json')) {
  console.error('../api/openapi.json is missing: run "./dcp openapi" first.');
  process.exit(1);
}
const work = mkdtempSync(join(tmpdir(), 'dcp-api-'));
const fresh = join(work, 'api');
try {
  cpSync('src/app/api', join(work, 'committed'), { recursive: true });
  const config = join(work, 'config.json');
  writeFileSync(
    config,
    JSON.stringify({ ...JSON.parse(readFileSync('ng-openapi-gen.json', 'utf8')), output: fresh, silent: true }),
  );
  execFileSync(process.execPath, ['node_modules/ng-openapi-gen/lib/index.js', '--config', config], {
    stdio: 'inherit',
  });
  const diff = spawnSync('diff', ['-rq', join(work, 'committed'), fresh], { stdio: 'inherit' });
  if (diff.status !== 0) {
    console.error('src/app/api is stale: run "npm run api" and commit the result.');
    process.exitCode = 1;
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
