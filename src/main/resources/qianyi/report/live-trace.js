// The variables of the model as the page can follow them: their values in a run, and what one equation gives for other inputs.

const EXACT_INPUTS = 8;
const IN_EQUATION = 0;
const KINDS = ['stock', 'flow', 'auxiliary', 'constant', 'table', 'series'];
let traced = null;

/** By slot { variable, elements, called, slot, reads, inflows, outflows, source, feeds }, made when it is first asked for. */
function columnsBySlot() {
  if (traced) return traced;
  traced = new Map();
  const { all, units, sources } = live.model.variables;
  all.forEach(([name, zh, en, unit, place, equations, tables, columns]) => {
    const kind = KINDS[place];
    const variable = { name, label: { zh, en }, unit: units[unit], kind, equations, tables };
    columns.forEach(([element, slot, reads, third = null, outflows = []]) => {
      const [elements, elementZh, elementEn] = live.model.variables.elements[element];
      const stock = kind === 'stock';
      traced.set(slot, { variable, elements, called: { zh: elementZh, en: elementEn }, slot, reads, inflows: stock ? third : [], outflows, source: !stock && third !== null ? sources[third] : null, feeds: [] });
    });
  });
  traced.forEach((column) => inputsOf(column).forEach((slot) => traced.get(slot).feeds.push(column.slot)));
  return traced;
}

/** Slots that a number hangs on directly; of a stock its flows. */
const inputsOf = ({ reads, inflows, outflows }) => [...new Set([...reads, ...inflows, ...outflows])].filter((slot) => traced.has(slot));
const columnName = ({ variable, elements }) => (elements ? `${variable.name}[${elements}]` : variable.name);

function columnLabel({ variable, elements, called }, lang) {
  return elements ? words(lang, 'live.element', variable.label[lang], called[lang]) : variable.label[lang];
}

function columnNumber({ variable }, lang, value) {
  return Number.isFinite(value) ? String(Number((value * variable.unit.times[lang]).toPrecision(6))).replace('-', '−') : '—';
}

function columnText(column, lang, value) {
  const unit = column.variable.unit.name[lang];
  return columnNumber(column, lang, value) + (unit && Number.isFinite(value) ? (unit === '%' ? '%' : ` ${unit}`) : '');
}

/** The headline's target as a column; none where it is an array. */
function targetColumn() {
  return [...columnsBySlot().values()].find(({ variable, elements }) => !elements && variable.name.toLowerCase() === live.model.target.variable) || null;
}

/** Every value of a run at a year, by slot; the memory of the engine is left as it is then. */
function valuesAt(state, year) {
  const { engine } = live;
  const { places, time } = live.model;
  const step = Math.min(time.steps, Math.max(0, Math.round((year - time.start) / time.step)));
  engine.numbers[places.steps] = step;
  engine.run(state);
  engine.numbers[places.steps] = time.steps;
  return engine.numbers.slice(places.values, places.values + Math.max(...columnsBySlot().keys()) + 1);
}

/** By slot, the values of a run at every step. */
function pathsOf(state, slots) {
  const { engine } = live;
  const { saved, rows, rowCount } = live.model.places;
  const own = engine.numbers.slice(saved, saved + engine.width);
  const paths = new Map();
  for (let first = 0; first < slots.length; first += engine.width) {
    const part = slots.slice(first, first + engine.width);
    engine.numbers.set(part, saved);
    engine.run(state);
    part.forEach((slot, i) => paths.set(slot, Float64Array.from({ length: rowCount }, (none, step) => engine.numbers[rows + step * engine.width + i])));
  }
  engine.numbers.set(own, saved);
  return paths;
}

/**
 * What an equation gives at the instant of the memory, as a function of its inputs: each { slot, value } or { table, points }.
 * Inputs with an equation give way to their numbers; others are written where they stand.
 */
function equationAt(state, column) {
  const { engine } = live;
  const { changes } = engine.settings(state);
  const { values } = live.model.places;
  return (inputs) => {
    const slots = new Set(inputs.map(({ slot }) => slot));
    const given = [];
    inputs.forEach(({ slot, value, table, points }) => {
      if (table) engine.writeTable(table, points);
      else if (['auxiliary', 'flow'].includes(traced.get(slot).variable.kind)) given.push([slot, IN_EQUATION, value, null, 0, 0]);
      else engine.numbers[values + slot] = value;
    });
    engine.writeChanges([...changes.filter(([slot]) => slot !== column.slot && !slots.has(slot)), ...given]);
    engine.functions.fixed();
    engine.functions.moving();
    return engine.numbers[values + column.slot];
  };
}

/** Fair shares (Shapley) of what differs between two lists of inputs; of many, the mean of one order and its reverse. */
function fairShares(equation, from, to) {
  const count = from.length;
  const mixed = (of) => equation(from.map((one, i) => (of(i) ? to[i] : one)));
  if (count > EXACT_INPUTS) return ordered(mixed, count);
  const known = Array.from({ length: 2 ** count }, (none, set) => mixed((i) => (set >> i) & 1));
  const sizes = known.map((none, set) => set.toString(2).replace(/0/g, '').length);
  const factorial = (n) => (n < 2 ? 1 : n * factorial(n - 1));
  return from.map((none, i) => known.reduce((sum, value, set) => {
    if ((set >> i) & 1) return sum;
    const weight = (factorial(sizes[set]) * factorial(count - sizes[set] - 1)) / factorial(count);
    return sum + weight * (known[set | (1 << i)] - value);
  }, 0));
}

function ordered(mixed, count) {
  const along = (order) => {
    const shares = new Array(count).fill(0);
    const done = new Set();
    order.reduce((before, i) => { done.add(i); const now = mixed((j) => done.has(j)); shares[i] = now - before; return now; }, mixed(() => false));
    return shares;
  };
  const order = Array.from({ length: count }, (none, i) => i);
  const [there, back] = [along(order), along([...order].reverse())];
  return there.map((share, i) => (share + back[i]) / 2);
}

/**
 * A number in two runs at a year: { from, to, rows, rest }, a row an input with its two values and its share of the difference;
 * the rest is what inputs did before (delays), or the equation itself where it gives way.
 */
function explained(column, states, year) {
  columnsBySlot();
  const [from, to] = states.map((state) => valuesAt(state, year));
  const slots = inputsOf(column);
  const rows = column.variable.kind === 'stock' ? stockRows(column, states, year) : equationRows(column, states, [from, to], slots);
  const whole = to[column.slot] - from[column.slot];
  const rest = whole - rows.reduce((sum, { share }) => sum + share, 0);
  return { from: from[column.slot], to: to[column.slot], rows, rest: Math.abs(rest) > 1e-9 * Math.max(Math.abs(to[column.slot]), Math.abs(from[column.slot])) ? rest : 0 };
}

function equationRows(column, states, [from, to], slots) {
  const tables = column.variable.tables.filter((name) => live.engine.tables.has(name)).map((name) => ({ name, points: states.map((state) => live.engine.settings(state).tables.get(name) || live.engine.tables.get(name)) }))
    .filter(({ points: [one, other] }) => JSON.stringify([one.x, one.y]) !== JSON.stringify([other.x, other.y]));
  const rows = [...slots.map((slot) => ({ column: traced.get(slot), from: from[slot], to: to[slot], share: 0 })), ...tables.map(({ name, points }) => ({ table: name, points, share: 0 }))];
  const differ = rows.filter((row) => row.table || !Object.is(row.from, row.to));
  const given = [0, 1].map((side) => differ.map((row) => (row.table ? { table: row.table, points: row.points[side] } : { slot: row.column.slot, value: side ? row.to : row.from })));
  if (differ.length) fairShares(equationAt(states[1], column), ...given).forEach((share, i) => { differ[i].share = share; });
  tables.forEach(({ name }) => live.engine.shifted.add(name));
  return rows;
}

/** What has come in and gone out since the start, by flow, and what it started with. */
function stockRows(column, states, year) {
  const { time } = live.model;
  const span = time.step * time.every;
  const step = Math.round((year - time.start) / span);
  const slots = [...new Set([...column.inflows, ...column.outflows])];
  const [from, to] = states.map((state) => pathsOf(state, slots));
  const [first, last] = states.map((state) => valuesAt(state, time.start)[column.slot]);
  const sum = (path) => path.slice(0, step).reduce((all, value) => all + value * span, 0);
  const flows = slots.map((slot) => {
    const sign = column.outflows.includes(slot) ? -1 : 1;
    return { column: traced.get(slot), from: from.get(slot)[step], to: to.get(slot)[step], share: sign * (sum(to.get(slot)) - sum(from.get(slot))) };
  });
  return [{ start: true, from: first, to: last, share: last - first }, ...flows];
}
