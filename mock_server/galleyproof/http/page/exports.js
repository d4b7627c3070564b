// The sandbox as files: the journal as HAR, the contents as JSON, and a pytest skeleton of what was done by hand.

import { get, sandboxPath } from "./api.js";
import { button, copy, download, h, say } from "./dom.js";
import { actions, forget } from "./actions.js";
import { asPython, python } from "./requests.js";

export async function show(sandbox, _where, redraw) {
  const test = await skeleton(sandbox);
  const save = (name, path) => async () => download(name, JSON.stringify(await get(sandboxPath(sandbox.name, path)), null, 2));
  return h("div", {},
    h("h1", {}, "Export"),
    h("div", { class: "buttons" },
      button("Journal as HAR", save(`${sandbox.name}.har`, "journal.har")),
      button("Seed file", save(`${sandbox.name}.seed.json`, "seed")),
      button("Contents as JSON", save(`${sandbox.name}.json`, "contents?limit=10000"))),
    h("h2", {}, "As a test"),
    h("p", { class: "quiet" }, "The requests of the journal, the clock moves, faults and actions that were made in this page, and assertions from the ledger."),
    h("div", { class: "buttons" },
      button("Copy", () => copy(test)),
      button("Save", () => download(`test_${sandbox.name.replace(/\W/g, "_")}.py`, test, "text/x-python")),
      button("Forget the clock moves and faults", () => { forget(sandbox.name); say("Forgotten."); redraw(); })),
    h("pre", { tabindex: 0, id: "skeleton" }, test));
}

// What was done by hand stands before the first request that came after it.
async function skeleton(sandbox) {
  const { requests } = await get(sandboxPath(sandbox.name, "journal?limit=500"));
  const { outcomes } = await get(sandboxPath(sandbox.name, "ledger?limit=1000"));
  const writes = requests.filter((each) => each.operation && each.method !== "GET" && each.status < 500);
  const services = [...new Set(writes.map((each) => each.api))];
  const done = actions(sandbox.name);
  const lines = [];
  for (const each of writes) {
    lines.push(...byHand(done, each.sequence));
    lines.push(each.status < 400 ? await asPython(each) : `# responded with ${each.status}: ${await asPython(each)}`);
  }
  lines.push(...byHand(done, Infinity));
  const counts = new Map();
  for (const each of outcomes.filter((one) => one.kind === "published")) counts.set(each.network, (counts.get(each.network) ?? 0) + 1);
  if (!done.some((each) => each.kind === "advance") && writes.length) lines.push("sandbox.clock.run_until_idle()");
  lines.push("");
  for (const [network, count] of counts) lines.push(`assert sandbox.ledger.published(network=${python(network)}) == ${count}`);
  if (!counts.size) lines.push("assert sandbox.ledger.published() == 0");
  const fixtures = [...services, "sandbox"].join(", ");
  return `def test_what_was_done_by_hand(${fixtures}):\n${lines.map((each) => (each ? `    ${each}` : "")).join("\n")}\n`;
}

// The lines of what was done by hand before the request or outcome with a number, and not yet written.
function byHand(done, sequence) {
  const lines = [];
  for (const each of done) {
    if (each.written || each.after + 1 > sequence) continue;
    each.written = true;
    if (each.kind === "fault") lines.push(fault(each.body));
    else lines.push(each.kind === "advance" ? advance(each.body) : `sandbox.simulate.${each.action}(${python(each.id)})`);
  }
  return lines;
}

function fault(body) {
  const match = Object.entries(body.match ?? {}).map(([name, value]) => `${name}=${python(value)}`);
  const parameters = Object.entries(body.parameters ?? {}).map(([name, value]) => `${name}=${python(value)}`);
  const times = body.times === undefined ? [] : [`times=${python(body.times)}`];
  return `sandbox.faults.add(${[python(body.type), ...match, ...times, ...parameters].join(", ")})`;
}

function advance(body) {
  if (body.until === "idle") return "sandbox.clock.run_until_idle()";
  if (body.until === "next") return "sandbox.clock.next_event()";
  return body.to ? `sandbox.clock.advance_to(${python(body.to)})` : `sandbox.clock.advance(${python(body.by)})`;
}
