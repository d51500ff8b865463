// Prints the gzip size of what index.html makes a browser load before the first paint, and of each lazy chunk.
// Exits 1 when the first load is over its limit or a lazy chunk is over its own (docs: design, performance frame).
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const DIST = new URL('../dist/console/browser/', import.meta.url).pathname;
const FIRST_LOAD_LIMIT = 150_000;
const LAZY_CHUNK_LIMIT = 100_000;

const gzip = (name) => gzipSync(readFileSync(join(DIST, name)), { level: 9 }).length;
const kb = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

const index = readFileSync(join(DIST, 'index.html'), 'utf8');
const eager = [...index.matchAll(/(?:src|href)="\/?([^"]+\.(?:js|css))"/g)].map((match) => match[1]);
const eagerSizes = new Map(['index.html', ...new Set(eager)].map((name) => [name, gzip(name)]));
const firstLoad = [...eagerSizes.values()].reduce((sum, size) => sum + size, 0);
const lazy = readdirSync(DIST)
  .filter((name) => name.endsWith('.js') && !eagerSizes.has(name))
  .map((name) => [name, gzip(name)])
  .sort((a, b) => b[1] - a[1]);

for (const [name, size] of eagerSizes) {
  console.log(`eager ${kb(size).padStart(9)}  ${name}`);
}
for (const [name, size] of lazy.slice(0, 10)) {
  console.log(`lazy  ${kb(size).padStart(9)}  ${name}`);
}
console.log(`first load ${kb(firstLoad)} gzip (limit ${kb(FIRST_LOAD_LIMIT)})`);
const tooBig = lazy.filter(([, size]) => size > LAZY_CHUNK_LIMIT);
for (const [name, size] of tooBig) {
  console.log(`lazy chunk ${name} has ${kb(size)}, the limit is ${kb(LAZY_CHUNK_LIMIT)}`);
}
process.exitCode = firstLoad > FIRST_LOAD_LIMIT || tooBig.length > 0 ? 1 : 0;
