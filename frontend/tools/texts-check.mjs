// Fails when a source names a text that src/app/i18n/en.json does not have. Keys put together at run time end in a dot.
// Actions such as container.view look like keys; the enum that the platform decides by tells them apart.
import { globSync, readFileSync } from 'node:fs';

const texts = JSON.parse(readFileSync('src/app/i18n/en.json', 'utf8'));
const actions = new Set(
  [
    ...readFileSync('../ejb/src/main/java/io/dcp/platform/security/Action.java', 'utf8').matchAll(/^ {2}([A-Z_]+)\(/gm),
  ].map(([, name]) => name.toLowerCase().replaceAll('_', '.')),
);
const lookUp = (key) => key.split('.').reduce((node, part) => node?.[part], texts);

let missing = 0;
for (const action of actions) {
  if (typeof lookUp(`rights.${action}`) !== 'string') {
    console.error(`Action.java: there is no text rights.${action}`);
    missing++;
  }
}
for (const file of globSync('src/app/**/*.{ts,html}').filter((name) => !/\.(spec|fixture)\.ts$/.test(name))) {
  for (const [, key] of readFileSync(file, 'utf8').matchAll(/['`"]([a-z]\w*(?:\.\w+)+)['`"]/gi)) {
    const area = texts[key.split('.')[0]];
    if (area !== undefined && !actions.has(key) && lookUp(key) === undefined) {
      console.error(`${file}: there is no text ${key}`);
      missing++;
    }
  }
}
process.exitCode = missing > 0 ? 1 : 0;
