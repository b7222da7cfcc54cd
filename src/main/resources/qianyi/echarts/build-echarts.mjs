// Builds echarts.min.js from the published packages. Run in an empty folder:
//   npm install echarts@6.1.0 esbuild@0.25.12
//   node <project>/src/main/resources/qianyi/echarts/build-echarts.mjs
// Users need no Node: the result is committed with its SHA-256.
import { createHash } from 'node:crypto';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const require = createRequire(join(process.cwd(), 'package.json'));
const esbuild = require('esbuild');

await esbuild.build({
  stdin: { contents: readFileSync(join(here, 'entry.mjs'), 'utf8'), resolveDir: process.cwd(), loader: 'js' },
  bundle: true,
  minify: true,
  format: 'iife',
  globalName: 'echarts',
  target: 'es2019',
  charset: 'utf8',
  legalComments: 'none',
  define: { 'process.env.NODE_ENV': '"production"' },
  outfile: join(here, 'echarts.min.js'),
});
const packageFolder = dirname(require.resolve('echarts/package.json'));
for (const name of ['LICENSE', 'NOTICE']) {
  copyFileSync(join(packageFolder, name), join(here, name));
}
const bundle = readFileSync(join(here, 'echarts.min.js'));
writeFileSync(join(here, 'echarts.min.js.sha256'), createHash('sha256').update(bundle).digest('hex') + '\n');
console.log(bundle.length + ' bytes');
