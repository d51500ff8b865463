// Fails when a source names a text that src/app/i18n/en.json does not have. Keys put together at run time end in a dot.
import { globSync, readFileSync } from 'node:fs';

const texts = JSON.parse(readFileSync('src/app/i18n/en.json', 'utf8'));
const lookUp = (key) => key.split('.').reduce((node, part) => node?.[part], texts);

let missing = 0;
for (const file of globSync('src/app/**/*.{ts,html}').filter((name) => !name.endsWith('.spec.ts'))) {
  for (const [, key] of readFileSync(file, 'utf8').matchAll(/['`"]([a-z]\w*(?:\.\w+)+)['`"]/gi)) {
    const area = texts[key.split('.')[0]];
    if (area !== undefined && lookUp(key) === undefined) {
      console.error(`${file}: there is no text ${key}`);
      missing++;
    }
  }
}
process.exitCode = missing > 0 ? 1 : 0;
