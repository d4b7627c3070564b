// The journal: what was sent, what came back, and what was wrong with it.

import { get, getCatalogue, origin, remove, sandboxPath } from "./api.js";
import { button, copy, field, h, say, select, time } from "./dom.js";
import { link } from "./routes.js";

export async function show(sandbox, where, redraw) {
  const options = Object.fromEntries([...where.options].filter(([, value]) => value));
  const goto = (changes) => { location.hash = link(sandbox.name, "requests", "", { ...options, ...changes }); };
  const query = new URLSearchParams({ limit: 200, ...options, ...(options.key ? { key: "" } : {}) });
  query.delete("key");
  const { requests, count, total_recorded: total } = await get(sandboxPath(sandbox.name, `journal?${query}`));
  const { services } = await getCatalogue();
  const operations = services.flatMap((each) => each.operations.map((one) => one.id)).sort();
  const keys = [...new Set(requests.map(keyOf))].filter(Boolean).sort();
  const shown = requests.filter((each) => !options.key || keyOf(each) === options.key).reverse();
  return h("div", {},
    h("div", { class: "bar" }, h("h1", {}, "Requests"),
      field("Service", select([["", "all"], ...services.map((each) => each.name)], options.api ?? "", (value) => goto({ api: value }), { id: "api" })),
      field("Operation", select([["", "all"], ...new Set(operations)], options.operation ?? "", (value) => goto({ operation: value }), { id: "operation" })),
      field("Status", h("input", { id: "status", size: 4, inputmode: "numeric", value: options.status ?? "", on: { change: (event) => goto({ status: event.target.value }) } })),
      field("Key", select([["", "all"], ...keys], options.key ?? "", (value) => goto({ key: value }), { id: "key" })),
      field("Valid", select([["", "all"], ["true", "invalid only"], ["false", "valid only"]], options.invalid ?? "", (value) => goto({ invalid: value }), { id: "invalid" })),
      button("Clear", async () => { await remove(sandboxPath(sandbox.name, "journal")); say("Cleared."); redraw(); }, { class: "danger" })),
    h("p", { class: "quiet" }, `${shown.length} of ${count} shown; ${total} were recorded.`),
    shown.length ? shown.map((each) => exchange(each)) : h("p", {}, "No requests. Send one, and it appears here."));
}

function keyOf(entry) {
  const value = entry.request_headers.authorization ?? "";
  return value.split(" ").pop();
}

export function exchange(entry) {
  const url = new URL(entry.url, origin);
  return h("details", { id: `request-${entry.sequence}`, class: `exchange ${entry.status >= 500 ? "bad" : entry.status >= 400 ? "wait" : "good"}` },
    h("summary", {}, h("time", { datetime: entry.at }, time(entry.at)), " ", h("b", {}, entry.method), " ",
      h("span", { class: "status" }, entry.status), " ", h("span", {}, entry.operation ?? "no operation"), " ",
      h("code", { class: "path" }, url.pathname + url.search), entry.fault && h("span", { class: "badge bad" }, "fault"),
      entry.validation_error && h("div", { class: "error" }, entry.validation_error)),
    h("div", { class: "buttons" },
      button("Copy as curl", () => copy(asCurl(entry))),
      button("Copy as Python", async () => copy(await asPython(entry)))),
    h("div", { class: "two" },
      h("section", {}, h("h3", {}, "Request"), headers(entry.request_headers), body(entry.request_body)),
      h("section", {}, h("h3", {}, `Response ${entry.status}`), headers(entry.response_headers), body(entry.response_body))));
}

function headers(held) {
  return h("dl", { class: "headers" }, Object.entries(held).map(([name, value]) => [h("dt", {}, name), h("dd", {}, value)]));
}

function body(text) {
  if (!text) return h("p", { class: "quiet" }, "no body");
  let shown = text;
  try { shown = JSON.stringify(JSON.parse(text), null, 2); } catch { /* not JSON */ }
  return h("pre", { tabindex: 0 }, shown);
}

const quoted = (text) => `'${String(text).replaceAll("'", "'\\''")}'`;

export function asCurl(entry) {
  const parts = ["curl", "-X", entry.method, quoted(entry.url)];
  for (const [name, value] of Object.entries(entry.request_headers)) {
    if (!["host", "content-length", "connection", "accept-encoding", "user-agent"].includes(name.toLowerCase())) parts.push("-H", quoted(`${name}: ${value}`));
  }
  if (entry.request_body) parts.push("--data-raw", quoted(entry.request_body));
  return parts.join(" ");
}

export async function asPython(entry) {
  const { services } = await getCatalogue();
  const service = services.find((each) => each.name === entry.api);
  const operation = service?.operations.find((each) => each.id === entry.operation);
  if (!operation?.client_method) return `# ${entry.method} ${entry.url}: no method of the client`;
  const given = { ...pathValues(operation.path, new URL(entry.url, origin).pathname), ...Object.fromEntries(new URL(entry.url, origin).searchParams) };
  let extra = [];
  try {
    const sent = JSON.parse(entry.request_body || "{}");
    if (!Array.isArray(sent)) Object.assign(given, sent); else extra = [python(sent)];
  } catch { /* a form or a file */ }
  const hidden = ["workspaceId", "workspace_id"];
  const named = Object.entries(given).filter(([name]) => !hidden.includes(name)).map(([name, value]) =>
    `${operation.client_arguments[name] ?? snake(name)}=${python(value)}`);
  return `${entry.api}.${operation.client_method}(${[...extra, ...named].join(", ")})`;
}

function pathValues(template, path) {
  const names = [...template.matchAll(/{([^}]*)}/g)].map((each) => each[1]);
  const pattern = new RegExp(`${template.replace(/[.*+?^$()|[\]\\]/g, "\\$&").replace(/{[^}]*}/g, "([^/]+)")}$`);
  const values = path.match(pattern)?.slice(1) ?? [];
  return Object.fromEntries(names.map((name, index) => [name, decodeURIComponent(values[index] ?? "")]));
}

const snake = (name) => name.replace(/\[\]$/, "").replace(/([a-z0-9])([A-Z])/g, "$1_$2").replaceAll("-", "_").toLowerCase();

export function python(value) {
  if (value === null) return "None";
  if (value === true) return "True";
  if (value === false) return "False";
  if (Array.isArray(value)) return `[${value.map(python).join(", ")}]`;
  if (typeof value === "object") return `{${Object.entries(value).map(([name, each]) => `${JSON.stringify(name)}: ${python(each)}`).join(", ")}}`;
  return JSON.stringify(value).replace(/[\u007f-\uffff]/g, (each) => each);
}
