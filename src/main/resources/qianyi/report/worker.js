// Counts members behind the page: a count that a newer one overtakes is dropped; one without a state only drops it.

let engine = null;
let newest = 0;
const BATCH = 10;

/** By year from today to the horizon, members that have met the target by then. */
function counted(reached, outcome, period) {
  if (outcome.year === null) return;
  for (let year = outcome.year; year <= period.to; year += 1) reached[year - period.today] += 1;
}

function count(ticket, state) {
  const { draws, period } = engine.model;
  const reached = new Array(period.to - period.today + 1).fill(0);
  let done = 0;
  let counting = 0;
  const batch = () => {
    if (ticket !== newest) return;
    for (const end = Math.min(done + BATCH, draws.runs); done < end; done += 1) {
      const member = engine.member(state, done);
      if (member !== null) { counting += 1; counted(reached, member.outcome, period); }
    }
    self.postMessage({ ticket, done, counting, runs: draws.runs, reached });
    if (done < draws.runs) setTimeout(batch, 0);
  };
  batch();
}

self.onmessage = ({ data }) => {
  if (data.model) {
    engines.open(data.model, data.bytes).then((opened) => { engine = opened; self.postMessage({ ready: true }); });
    return;
  }
  newest = data.ticket;
  if (data.state) setTimeout(() => { if (data.ticket === newest) count(data.ticket, data.state); }, 0);
};
