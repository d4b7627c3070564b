// The clock of a sandbox: where it stands, what comes next, and how to move it.

import { post, put, sandboxPath } from "./api.js";
import { button, field, form, h, say, select, time } from "./dom.js";
import { note } from "./actions.js";

const STEPS = [["1m", "1 minute"], ["1h", "1 hour"], ["1d", "1 day"], ["7d", "1 week"]];

export function clockBar(sandbox, redraw) {
  const { now, mode, speed, pending_events: pending, next_event: next } = sandbox.clock;
  const path = sandboxPath(sandbox.name, "clock");
  const advance = async (body, words) => {
    const result = await post(`${path}/advance`, body);
    note(sandbox, { kind: "advance", body });
    const count = result.outcome_count;
    say(`${words}: ${result.event_count} events, ${count} outcomes. It is ${time(result.clock.now)}.`);
    redraw();
  };
  const change = async (body) => { await put(path, body); redraw(); };
  const when = h("input", { type: "datetime-local", id: "clock-to", required: true, value: now.slice(0, 16), step: 60 });
  return h("section", { class: "clock", "aria-label": "Clock of the sandbox" },
    h("strong", { class: "now", id: "clock-now" }, time(now), " UTC"),
    h("span", { class: "quiet" }, mode === "frozen" ? "frozen" : `running${speed === 1 ? "" : ` × ${speed}`}`),
    h("span", { class: "buttons" },
      STEPS.map(([step, words]) => button(`+ ${words}`, () => advance({ by: step }, `Moved by ${words}`))),
      button("Next event", () => advance({ until: "next" }, "Moved to the next event"), { disabled: !next, title: next ? time(next) : "Nothing is pending" }),
      button("Until idle", () => advance({ until: "idle" }, "Moved until idle"), { disabled: !pending }),
      mode === "frozen" ? button("Run", () => change({ mode: "running", speed: 1 })) : button("Freeze", () => change({ mode: "frozen" }))),
    mode !== "frozen" && field("Speed", select(["1", "10", "60", "3600"], String(speed), (value) => change({ mode: "running", speed: Number(value) }), { id: "clock-speed" })),
    form(() => advance({ to: `${when.value}:00Z` }, "Moved"), field("To (UTC)", when), h("button", {}, "Move")),
    h("span", { class: "quiet" }, next ? `${pending} pending, the next at ${time(next)}` : "nothing pending"));
}
