// The model of the study in the page: runs it with a reader's changes and reads when the target is met. This text also
// runs in a worker, so it names nothing of the page.

/**
 * A state is what a reader changed: { base, policy, assumptions, timed, held, only }. `base` is a scenario of the study;
 * `policy` and `assumptions` have numbers by title, in the model's unit: a number of policy replaces what the scenario says,
 * and is not drawn; one of an assumption is what the scenario acts on, and the middle of its draws. `timed` has
 * [from, ramp, to] by title: until the year `from` the number is as all else says. `held` has numbers by name of an
 * auxiliary whose equation gives way. `only` is 'assumptions' where of the scenario what is no policy holds and nothing else.
 */
const engines = (() => {
  const SET = 0;
  const TIMES = 1;
  const CONSTANT = 1;
  const POLICY = 6;
  const WHOLE = 7;
  const AUXILIARY = 2;
  const CHANGE = 6;
  const NEAR = 1e-9;

  function bytesOf(text) {
    const signs = atob(text);
    const bytes = new Uint8Array(signs.length);
    for (let i = 0; i < signs.length; i += 1) bytes[i] = signs.charCodeAt(i);
    return bytes;
  }

  const numbersOf = (draws) => (draws.how === 'parts' ? bytesOf(draws.data) : new Float64Array(bytesOf(draws.data).buffer));
  const acted = (value, acts) => acts.reduce((now, [operation, operand]) => (operation === SET ? operand : operation === TIMES ? now * operand : now + operand), value);
  /** Where start and step are whole multiples of one fraction, the double next to the decimal; TimeSpec has the same. */
  const isWhole = (number) => Math.abs(number) < 1e15 && Math.abs(number - Math.round(number)) <= 1e-12 * Math.abs(number);
  const instantAfter = (start, step, steps) => {
    for (let parts = 1; parts <= 1e6; parts *= 10) {
      if (isWhole(step * parts) && isWhole(start * parts)) {
        return (Math.round(start * parts) + steps * Math.round(step * parts)) / parts;
      }
    }
    return start + steps * step;
  };

  const tolerance = (time) => NEAR * Math.max(1, Math.abs(time));

  /** Of { start, step, steps, every } and values at each kept step: what the answer's rules read from a path. */
  class Path {
    constructor(time, values) {
      this.time = time;
      this.values = values;
    }

    instant(index) { return instantAfter(this.time.start, this.time.step, Math.min(index * (this.time.every || 1), this.time.steps || Infinity)); }

    covers(year) {
      return year >= this.time.start - tolerance(year) && year <= this.instant(this.values.length - 1) + tolerance(year);
    }

    /** The first step that is not before an instant. */
    indexAtOrAfter(year) {
      let index = Math.max(0, Math.min(this.values.length - 1, Math.floor((year - this.time.start) / (this.time.step * (this.time.every || 1))) - 1));
      while (index < this.values.length - 1 && this.instant(index) < year - tolerance(year)) index += 1;
      return index;
    }

    at(year) {
      const index = this.indexAtOrAfter(year);
      if (Math.abs(this.instant(index) - year) <= tolerance(year)) return this.values[index];
      const from = this.values[index - 1];
      const slope = (this.values[index] - from) / (this.instant(index) - this.instant(index - 1));
      return (year - this.instant(index - 1)) * slope + from;
    }
  }

  const met = (target, figure) => (target.ceiling ? figure <= target.level : figure >= target.level);

  function firstYear(target, path, after, last, wanted) {
    for (let year = after + 1; year <= last && path.covers(year); year += 1) if (met(target, path.at(year)) === wanted) return year;
    return null;
  }

  function crossing(target, path, today) {
    let fromTime = today;
    let from = path.covers(today) ? path.at(today) : NaN;
    for (let i = path.indexAtOrAfter(today); i < path.values.length; i += 1) {
      const toTime = path.instant(i);
      const to = path.values[i];
      if (!met(target, from) && met(target, to)) return Number.isNaN(from) ? toTime : fromTime + (toTime - fromTime) * ((target.level - from) / (to - from));
      fromTime = toTime;
      from = to;
    }
    return null;
  }

  /** { kind, year, instant, lost }: when a path meets the target, by the rules of the answer. */
  function arrival(target, path, period) {
    if (path.covers(period.today) && met(target, path.at(period.today))) {
      return { kind: 'already', year: period.today, instant: null, lost: firstYear(target, path, period.today, period.to, false) };
    }
    const year = firstYear(target, path, period.today, period.to, true);
    if (year === null) return { kind: 'not_reached', year: null, instant: null, lost: null };
    const lost = firstYear(target, path, year, period.to, false);
    return { kind: lost === null ? 'reached' : 'lost', year, instant: crossing(target, path, period.today), lost };
  }

  /** One module with the numbers of its memory. */
  class Engine {
    constructor(model, instance) {
      this.model = model;
      this.functions = instance.exports;
      this.numbers = new Float64Array(instance.exports.memory.buffer);
      this.inputs = new Map(model.inputs.map((input) => [input.title, input]));
      this.draws = model.draws.inputs.map((draws) => ({ ...draws, numbers: numbersOf(draws) }));
      this.scenarios = new Map(model.scenarios.map((scenario) => [scenario.id, scenario]));
      this.tables = new Map(Object.entries(model.places.tables).map(([name, places]) => [name, this.tableAt(places[0])]));
      this.width = Object.values(model.columns).reduce((count, columns) => count + columns.length, 0);
      this.touched = [];
      this.shifted = new Set();
      this.held = new Map(model.variables.all.filter(([, , , , kind]) => kind === AUXILIARY)
        .flatMap(([name, , , , , , , columns]) => columns.map(([place, slot]) => { const [elements] = model.variables.elements[place]; return [elements ? `${name}[${elements}]` : name, slot]; })));
      this.assumed = new Map(model.scenarios.map(({ id }) => [id, this.assumptionsOf(id)]));
    }

    /** A scenario with the policy of the baseline and the rest of its own. */
    assumptionsOf(id) {
      const [own, baseline] = [this.scenarios.get(id), this.scenarios.get(this.model.baseline)];
      const isPolicy = (title) => this.inputs.has(title) && this.inputs.get(title).group === 'policy';
      const mix = (of, test) => Object.fromEntries([...Object.entries(of(baseline)).filter(([key, value]) => test(key, value)), ...Object.entries(of(own)).filter(([key, value]) => !test(key, value))]);
      const ofPolicy = (change) => change[POLICY] === 1;
      return {
        ...own,
        changes: [...baseline.changes.filter(ofPolicy), ...own.changes.filter((change) => !ofPolicy(change))],
        tables: mix(({ tables }) => tables, (name, { policy }) => policy),
        acts: mix(({ acts }) => acts, isPolicy),
        sets: [...baseline.sets.filter(isPolicy), ...own.sets.filter((title) => !isPolicy(title))],
      };
    }

    /** Whether all that sets a scenario apart from the baseline is policy. */
    isPolicyAlone(id) {
      const said = ({ changes, tables, acts, sets, assumed }) => JSON.stringify([[...changes].sort(), Object.entries(tables).sort(), Object.entries(acts).sort(), [...sets].sort(), assumed]);
      return said(this.assumed.get(id)) === said(this.scenarios.get(this.model.baseline));
    }

    scenarioOf({ base, only }) { return (only ? this.assumed : this.scenarios).get(base); }

    tableAt([place, , x, y]) {
      const count = this.numbers[place];
      return { x: [...this.numbers.slice(x, x + count)], y: [...this.numbers.slice(y, y + count)], kind: this.numbers[place + 4] };
    }

    /** What a reader or the scenario takes an input to be, before anything acts on it. */
    middle(state, title) {
      if (title in state.assumptions) return state.assumptions[title];
      const { assumed } = this.scenarioOf(state);
      return title in assumed ? assumed[title] : this.inputs.get(title).value;
    }

    /** What an input is under a scenario with a reader's assumptions, at the start and before anything is drawn. */
    value(state, title) {
      if (title in state.policy) return state.policy[title];
      return acted(this.middle(state, title), this.scenarioOf(state).acts[title] || []);
    }

    /** Changes and tables of one run; `drawn` has numbers by title. */
    settings(state, drawn = {}) {
      const scenario = this.scenarioOf(state);
      const values = new Map();
      const tables = new Map(Object.entries(scenario.tables).map(([name, table]) => [name, { ...table, y: [...table.y] }]));
      const later = [];
      const own = new Set([...Object.keys(state.policy), ...Object.keys(state.timed)].map((title) => this.inputs.get(title).slot));
      const held = new Set(Object.keys(state.held).map((name) => this.held.get(name)));
      scenario.changes.forEach((change) => {
        const [slot, operation, operand, from, , constant] = change;
        if (constant === CONSTANT && from === null && operation === SET) values.set(slot, operand);
        else if (!held.has(slot) && !(own.has(slot) && change[WHOLE] !== 1)) later.push(change);
      });
      const put = (title, value) => {
        const input = this.inputs.get(title);
        if (!input.table) { values.set(input.slot, value); return; }
        const table = tables.get(input.table) || { ...this.tables.get(input.table), y: [...this.tables.get(input.table).y] };
        const point = table.x.indexOf(input.x);
        if (point >= 0) table.y[point] = value;
        tables.set(input.table, table);
      };
      Object.keys(state.assumptions).forEach((title) => put(title, this.value(state, title)));
      Object.entries(drawn).forEach(([title, value]) => { if (!(title in state.policy) && !scenario.sets.includes(title)) put(title, value); });
      Object.entries(state.policy).forEach(([title, value]) => put(title, value));
      Object.entries(state.timed).forEach(([title, [from, ramp, to]]) => later.push([this.inputs.get(title).slot, SET, to, from, ramp, CONSTANT]));
      Object.entries(state.held).forEach(([name, value]) => later.push([this.held.get(name), SET, value, null, 0, 0]));
      return { changes: [...[...values].map(([slot, value]) => [slot, SET, value, null, 0, CONSTANT]), ...later], tables };
    }

    /** Runs; false if a value left the numbers. */
    run(state, drawn) {
      const { changes, tables } = this.settings(state, drawn);
      this.writeChanges(changes);
      this.shifted.forEach((name) => { if (!tables.has(name)) this.writeTable(name, this.tables.get(name)); });
      tables.forEach((table, name) => this.writeTable(name, table));
      this.shifted = new Set(tables.keys());
      return this.functions.run() < 0;
    }

    writeChanges(changes) {
      const { numbers, model: { places } } = this;
      const start = (from) => (from === null ? -Infinity : from);
      const sorted = changes.map((change, order) => ({ change, order })).sort((a, b) => a.change[0] - b.change[0] || (start(a.change[3]) === start(b.change[3]) ? a.order - b.order : start(a.change[3]) - start(b.change[3])));
      this.touched.forEach((slot) => { numbers[places.firstChanges + slot] = 0; });
      this.touched = [];
      sorted.forEach(({ change: [slot, operation, operand, from, ramp, constant] }, i) => {
        const place = places.changes + CHANGE * i;
        numbers.set([slot, operation, operand, start(from), ramp, constant], place);
        if (this.touched[this.touched.length - 1] !== slot) {
          numbers[places.firstChanges + slot] = place;
          this.touched.push(slot);
        }
      });
      numbers[places.changeCount] = sorted.length;
    }

    writeTable(name, { x, y, kind }) {
      this.model.places.tables[name].forEach(([place, , ofX, ofY, slopes]) => {
        this.numbers[place] = x.length;
        this.numbers[place + 4] = kind;
        this.numbers.set(x, ofX);
        this.numbers.set(y, ofY);
        for (let i = 0; i + 1 < x.length; i += 1) this.numbers[slopes + i] = (y[i + 1] - y[i]) / (x[i + 1] - x[i]);
      });
    }

    /** A variable of the last run at every step; the elements of an array are summed. */
    path(variable) {
      const places = this.model.columns[variable];
      const { rows, rowCount } = this.model.places;
      const values = new Float64Array(rowCount);
      for (let step = 0; step < rowCount; step += 1) {
        let sum = 0;
        for (const place of places) sum += this.numbers[rows + step * this.width + place];
        values[step] = sum;
      }
      return new Path(this.model.time, values);
    }

    /** Whether the last run misses a figure of the record that a member has to keep to. */
    missesRecord() {
      return this.model.history.some(({ variable, tolerance, figures }) => {
        const path = this.path(variable);
        return figures.some(([year, figure]) => path.covers(year) && !(Math.abs(path.at(year) - figure) <= tolerance * Math.abs(figure)));
      });
    }

    /** Whether a member counts, and what it gives: { outcome }, null if it does not count. */
    member(state, member) {
      const { outcome } = this.answer(state, this.drawn(state, member));
      return outcome === null || this.missesRecord() ? null : { outcome };
    }

    /** Runs and reads: { path, outcome }; the outcome is null if the run left the numbers. */
    answer(state, drawn) {
      const whole = this.run(state, drawn);
      const path = this.path(this.model.target.variable);
      return { path, outcome: whole ? arrival(this.model.target, path, this.model.period) : null };
    }

    /** Whether the draws of every input are known where a reader moved its middle. */
    canDraw(state) {
      return this.draws.every(({ title, how }) => how !== 'draws' || !(title in state.assumptions) && !(title in this.scenarioOf(state).assumed));
    }

    /** What a member of the ensemble draws, by title. */
    drawn(state, member) {
      const { runs, seed } = this.model.draws;
      const drawn = {};
      this.draws.forEach(({ title, place, how, numbers }) => {
        const input = this.inputs.get(title);
        const middle = this.middle(state, title);
        const low = Math.min(input.low, middle);
        const high = Math.max(input.high, middle);
        if (how === 'draws') { drawn[title] = numbers[member]; return; }
        if (how === 'scores') { drawn[title] = this.functions.split_normal(numbers[member], low, middle, high); return; }
        const share = this.functions.share(numbers[member], runs, seed, place, member);
        drawn[title] = input.distribution === 'uniform' ? low + share * (high - low) : this.functions.triangular(share, low, middle, high);
      });
      return drawn;
    }

    /** Whether the page computes what the program computed; a path that is given is that of the baseline. */
    agrees({ path } = this.answer({ base: this.model.baseline, policy: {}, assumptions: {}, timed: {}, held: {} })) {
      return path.values.length === this.model.expected.length && path.values.every((value, i) => Object.is(value, this.model.expected[i]));
    }
  }

  return {
    arrival,
    Path,
    open: (model, bytes) => WebAssembly.instantiate(bytes).then(({ instance }) => new Engine(model, instance)),
    bytesOf,
  };
})();
