// Runs a model in SDEverywhere and compares every column with a table of another program. See ../interchange.md.
//   node sdeverywhere.mjs MODEL.mdl|MODEL.xmile TABLE.csv|TABLE.tab
// The difference of a column is its largest, by the largest value of the column; where that is less than 1e-9, the column is
// nothing but rounding and the difference stands for itself.
import fs from 'fs'
import os from 'os'
import path from 'path'
import { pathToFileURL } from 'url'
import { parseAndGenerate } from '@sdeverywhere/compile'
import { createSynchronousModelRunner } from '@sdeverywhere/runtime'

const [file, table] = process.argv.slice(2)

// SDEverywhere 0.7.28 has no tables that go on beyond their points; within the points they are as any other.
function withoutExtrapolation(text) {
  return text.replace(/type="extrapolate"/g, () => {
    console.error('a table of type extrapolate taken as continuous')
    return 'type="continuous"'
  }).replace(/LOOKUP EXTRAPOLATE\(([^,()]+),\s*/g, (all, name) => {
    console.error('LOOKUP EXTRAPOLATE taken as a plain call of ' + name)
    return name + '('
  })
}

async function run() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'interchange-'))
  const kind = file.endsWith('.mdl') ? 'vensim' : 'xmile'
  const text = withoutExtrapolation(fs.readFileSync(file, 'utf8'))
  const here = path.dirname(path.resolve(file))
  const log = console.error
  console.error = () => {}
  const spec = { inputVarNames: [], outputVarNames: [], externalDatfiles: [] }
  await parseAndGenerate(text, kind, spec, ['generateJS'], here, 'model', folder)
  console.error = log
  const module = path.join(folder, 'model.mjs')
  fs.renameSync(path.join(folder, 'model.js'), module)
  const model = await (await import(pathToFileURL(module))).default()
  const runner = createSynchronousModelRunner(model)
  const outputs = runner.runModelSync([], runner.createOutputs())
  fs.rmSync(folder, { recursive: true })
  return new Map(outputs.varSeries.map((series, i) => [key(model.outputVarIds[i]), series.points]))
}

// As SDEverywhere makes identifiers of names; its own way back garbles names that hold others.
function key(name) {
  const bare = part => part.trim().replace(/"/g, '').replace(/[^\p{L}\p{N}]+/gu, '_').replace(/^_|_$/g, '').toLowerCase()
  return name.split(/[[\],]+/).map(bare).filter(part => part !== '').join(',')
}

function cells(line, separator) {
  const found = ['']
  let quoted = false
  for (const c of line) {
    if (c === '"') quoted = !quoted
    else if (c === separator && !quoted) found.push('')
    else found[found.length - 1] += c
  }
  return found
}

function read() {
  const text = fs.readFileSync(table, 'utf8').replace(/^\ufeff/, '').trim()
  const separator = text.split('\n')[0].includes('\t') ? '\t' : ','
  const rows = text.split(/\r?\n/).map(line => cells(line, separator))
  return { names: rows[0].map(key), rows: rows.slice(1).map(row => row.map(cell => (cell === '' ? NaN : Number(cell)))) }
}

const found = await run()
const { names, rows } = read()
let compared = 0
let worst = 0
let where = ''
names.forEach((name, column) => {
  const points = column > 0 && found.get(name)
  if (!points) return
  compared++
  const at = new Map(points.map(point => [Math.round(point.x * 1e6), point.y]))
  const largest = Math.max(...rows.map(row => Math.abs(row[column])).filter(Number.isFinite), 0)
  const scale = largest < 1e-9 ? 1 : largest
  for (const row of rows) {
    const theirs = at.get(Math.round(row[0] * 1e6))
    if (theirs === undefined || !Number.isFinite(row[column])) continue
    const difference = Math.abs(theirs - row[column]) / scale
    if (!(difference <= worst)) {
      worst = difference
      where = `${name} at ${row[0]}: ${row[column]} and ${theirs}`
    }
  }
})
console.log(`${file}: ${compared} of ${names.length - 1} columns, largest difference ${worst.toExponential(1)} ${where}`)
