// All sandboxes: make, fork, snapshot, restore, reset, delete.

import { get, getCatalogue, origin, post, put, remove, sandboxPath } from "./api.js";
import { button, field, form, h, say, table, time } from "./dom.js";
import { link } from "./routes.js";
import { forget } from "./actions.js";

export async function show(redraw) {
  const { services } = await getCatalogue();
  const { count, sandboxes } = await get("sandboxes?limit=200");
  const rows = await Promise.all(sandboxes.map((each) => row(each, redraw)));
  const name = h("input", { id: "new-name", pattern: "[A-Za-z0-9_\\-]+", placeholder: "made up if empty" });
  const create = async () => {
    const made = await post("sandboxes", name.value ? { name: name.value } : {});
    location.hash = link(made.name);
  };
  return h("div", {},
    h("h1", {}, "Sandboxes"),
    h("p", { class: "quiet" }, "Each API key sandbox_… opens a sandbox of its own. Nothing that is posted here leaves this machine."),
    table(["Service", "Address", "Try it"], services.map((each) => h("tr", {},
      h("th", { scope: "row" }, each.title), h("td", {}, h("code", {}, origin + each.api_path)),
      h("td", { class: "wide" }, h("code", {}, `curl -s -H "Authorization: ${each.authorization.replace("{key}", "sandbox_demo")}" ${origin}${each.api_path}${each.sample_path}`))))),
    form(create, field("Name", name), h("button", {}, "New sandbox")),
    table(["Name", "Time in it", "Requests", "Outcomes", "Faults", "Snapshots", "Actions"], rows),
    count > sandboxes.length && h("p", { class: "quiet" }, `${count - sandboxes.length} more are not listed.`));
}

async function row(sandbox, redraw) {
  const { snapshots } = await get(sandboxPath(sandbox.name, "snapshots"));
  const after = (text) => { say(text); redraw(); };
  const path = (rest) => sandboxPath(sandbox.name, rest);
  return h("tr", {},
    h("th", { scope: "row" }, h("a", { href: link(sandbox.name) }, sandbox.name), h("div", {}, h("code", {}, sandbox.key))),
    h("td", {}, time(sandbox.clock.now), h("div", { class: "quiet" }, sandbox.clock.mode)),
    h("td", {}, sandbox.requests), h("td", {}, sandbox.outcomes), h("td", {}, sandbox.faults),
    h("td", {}, snapshots.map((each) => h("div", {}, each.label, " ",
      button("Restore", async () => { await post(path(`snapshots/${encodeURIComponent(each.label)}/restore`)); after(`Restored ${each.label}.`); })))),
    h("td", { class: "buttons" },
      button("Fork", async () => { const made = await post(path("fork")); after(`Made ${made.name}.`); }),
      button("Snapshot", async () => {
        const label = `page-${snapshots.length + 1}`;
        await put(path(`snapshots/${label}`));
        after(`Took the snapshot ${label}.`);
      }),
      button("Reset", async () => { await post(path("reset")); forget(sandbox.name); after("Reset."); }),
      button("Delete", async () => { await remove(sandboxPath(sandbox.name)); after(`Deleted ${sandbox.name}.`); }, { class: "danger" })));
}
