// Faults: what fails next, how often it did, and scenarios with one click.

import { get, getCatalogue, post, remove, sandboxPath } from "./api.js";
import { button, field, h, say, select, table } from "./dom.js";
import { link } from "./routes.js";
import { note } from "./actions.js";

export async function show(sandbox, where, redraw) {
  const options = Object.fromEntries(where.options);
  const goto = (changes) => { location.hash = link(sandbox.name, "faults", "", { ...options, ...changes }); };
  const path = sandboxPath(sandbox.name, "faults");
  const { faults } = await get(path);
  const { faults: types, services, actions } = await getCatalogue();
  const { accounts } = await get(sandboxPath(sandbox.name, "contents?limit=1"));
  const networks = [...new Set(types.map((each) => each.network).filter(Boolean))].sort();
  const words = (options.search ?? "").toLowerCase().split(/\s+/).filter(Boolean);
  const found = types.filter((each) => (!options.network || each.network === options.network || each.network === null))
    .filter((each) => words.every((word) => `${each.type} ${each.help} ${each.kind}`.toLowerCase().includes(word)));
  const add = async (body, words_) => {
    const made = await post(path, body);
    note(sandbox, { kind: "fault", body });
    say(words_ ?? `${made.type} is added.`);
    redraw();
  };
  const match = () => Object.fromEntries([["network", options.network], ["operation", options.operation]].filter(([, value]) => value));
  const operations = services.flatMap((each) => each.operations.map((one) => one.id));
  return h("div", {},
    h("h1", {}, "Faults"),
    h("section", {}, h("h2", {}, "Scenarios"), h("div", { class: "buttons" }, scenarios(sandbox, { types, accounts, actions, services }, add, redraw))),
    h("section", {}, h("h2", {}, "Active"),
      faults.length ? table(["Type", "Matches", "Triggered", "Left", ""], faults.map((each) => h("tr", {},
        h("th", { scope: "row" }, each.type),
        h("td", {}, Object.entries(each.match).filter(([, value]) => value !== null).map(([name, value]) => `${name} ${value}`).join(", ") || "everything"),
        h("td", {}, each.trigger_count),
        h("td", {}, each.times === null ? "always" : each.times - each.trigger_count),
        h("td", {}, button("Remove", async () => { await remove(`${path}/${encodeURIComponent(each.id)}`); redraw(); }, { class: "danger" })))))
        : h("p", { class: "quiet" }, "None. Everything works as the services and networks do on a good day.")),
    h("section", {}, h("h2", {}, "Catalogue"),
      h("div", { class: "bar" },
        field("Search", h("input", { id: "search", type: "search", value: options.search ?? "", on: { change: (event) => goto({ search: event.target.value }) } })),
        field("Network", select([["", "all"], ...networks], options.network ?? "", (value) => goto({ network: value }), { id: "network" })),
        field("Operation", select([["", "all"], ...new Set(operations)], options.operation ?? "", (value) => goto({ operation: value }), { id: "operation" }))),
      h("p", { class: "quiet" }, `${found.length} of ${types.length} types. “Add” uses the network and the operation that are chosen above.`),
      table(["Type", "What it does", ""], found.slice(0, 150).map((each) => h("tr", {},
        h("th", { scope: "row" }, each.type, h("div", { class: "quiet" }, each.network ?? each.kind.replaceAll("_", " "))),
        h("td", { class: "wide" }, each.help),
        h("td", {}, adder(each, (parameters) => add({ type: each.type, match: fitting(each, match()), ...(Object.keys(parameters).length ? { parameters } : {}) }))))))));
}

function fitting(type, match) {
  return type.injection_point === "publish" ? Object.fromEntries(Object.entries(match).filter(([name]) => name === "network")) : match;
}

function adder(type, add) {
  const required = type.parameters.filter((each) => each.required);
  if (!required.length) return button("Add", () => add({}), { "aria-label": `Add ${type.type}` });
  const inputs = required.map((each) => h("input", { name: each.name, required: true, placeholder: each.name, title: each.help, size: 8, "aria-label": `${each.name} of ${type.type}` }));
  return h("form", { class: "bar", on: { submit: (event) => {
    event.preventDefault();
    add(Object.fromEntries(required.map((each, index) => [each.name, value(each, inputs[index].value)])));
  } } }, inputs, h("button", { "aria-label": `Add ${type.type}` }, "Add"));
}

function value(parameter, text) {
  if (parameter.type === "integer" || parameter.type === "number") return Number(text);
  if (parameter.type === "object" || parameter.type === "any") { try { return JSON.parse(text); } catch { return text; } }
  return text;
}

function scenarios(sandbox, { types, accounts, actions, services }, add, redraw) {
  const has = (name) => types.some((each) => each.type === name);
  const networks = [...new Set(accounts.map((each) => each.network))].sort();
  const down = has("never_responds") && "never_responds";
  const network = h("select", { id: "scenario-network", "aria-label": "Network of the scenario" }, networks.map((each) => h("option", {}, each)));
  const expire = async () => {
    const held = accounts.filter((each) => each.network === network.value);
    for (const each of held) {
      await post(sandboxPath(sandbox.name, "actions"), { action: "disconnect_account", id: each.id, api: each.api });
      note(sandbox, { kind: "action", action: "disconnect_account", id: each.id });
    }
    say(`${held.length} accounts of ${network.value} need to be connected again.`);
    redraw();
  };
  return [
    network,
    down && button("Network down", () => add({ type: down, match: { network: network.value }, times: null }, `${network.value} is down`)),
    actions.some((each) => each.action === "disconnect_account") && button("Token expired", expire),
    button("Rate limit reached", async () => {
      for (const service of services) {
        // A contract that documents the status has a body for it; the other services respond with their usual error.
        const documented = service.operations.some((each) => each.statuses.includes(429));
        await add({ type: documented ? "status" : "undocumented_status", match: { api: service.name }, times: 1, parameters: { status: 429 } }, "The next request is over the rate limit");
      }
    }),
  ];
}
