// The frame of the page: which sandbox and which view, the clock of the sandbox, and live updates.

import { follow, get, getCatalogue, sandboxPath } from "./api.js";
import { h, replace, say } from "./dom.js";
import { base, link, place } from "./routes.js";
import { clockBar } from "./clock.js";
import * as sandboxes from "./sandboxes.js";
import * as calendar from "./calendar.js";
import * as post from "./post.js";
import * as requests from "./requests.js";
import * as faults from "./faults.js";
import * as accounts from "./accounts.js";
import * as exports_ from "./exports.js";

const VIEWS = {
  calendar: ["Calendar", calendar.show],
  requests: ["Requests", requests.show],
  faults: ["Faults", faults.show],
  accounts: ["Accounts and media", accounts.show],
  export: ["Export", exports_.show],
};
const main = document.getElementById("main");
const top_ = document.getElementById("top");
let stopFollowing = () => {};
let followed = null;
let drawing = 0;

async function draw() {
  const mine = ++drawing;
  const where = place();
  const services = (await getCatalogue().catch(() => ({ services: [] }))).services;
  if (where.sandbox !== followed) {
    stopFollowing();
    stopFollowing = () => {};
    followed = null;
  }
  try {
    if (!where.sandbox) {
      replace(top_, heading(services));
      const content = await sandboxes.show(draw);
      if (mine === drawing) keeping(() => replace(main, content));
      return;
    }
    const sandbox = await get(sandboxPath(where.sandbox));
    if (followed === null) {
      followed = where.sandbox;
      stopFollowing = follow(followed, sandbox.requests + sandbox.outcomes, draw);
    }
    const show = where.view === "post" ? post.show : (VIEWS[where.view] ?? VIEWS.calendar)[1];
    const content = await show(sandbox, where, draw);
    if (mine !== drawing) return;
    const focused = document.activeElement?.id;
    keeping(() => replace(top_, heading(services, sandbox), navigation(sandbox, where), clockBar(sandbox, draw)));
    keeping(() => replace(main, content));
    if (focused) document.getElementById(focused)?.focus();
  } catch (error) {
    if (mine === drawing) replace(main, h("p", { class: "error" }, error.message));
    say(error.message, true);
  }
}

// Redraws without losing what a person typed, opened, or scrolled to.
function keeping(redraw) {
  const typed = [...document.querySelectorAll("input[id], select[id]")].filter((each) => each.value !== initial(each)).map((each) => [each.id, initial(each), each.value]);
  const opened = [...document.querySelectorAll("details[id][open]")].map((each) => each.id);
  const scroll = window.scrollY;
  redraw();
  for (const [id, before, value] of typed) {
    const element = document.getElementById(id);
    if (element && initial(element) === before) element.value = value;
  }
  for (const id of opened) document.getElementById(id)?.setAttribute("open", "");
  window.scrollTo(0, scroll);
}

function initial(control) {
  if (control.tagName === "INPUT") return control.defaultValue;
  return ([...control.options].find((each) => each.defaultSelected) ?? control.options[0])?.value;
}

function heading(services, sandbox) {
  return h("div", { class: "heading" },
    h("a", { class: "brand", href: "#/" }, "Galleyproof"),
    sandbox && h("span", { class: "name" }, sandbox.name),
    h("span", { class: "links" },
      services.map((each) => h("a", { href: base() + each.docs_path.slice(1) }, each.title)),
      h("a", { href: `${base()}_control/docs` }, "Control API")));
}

function navigation(sandbox, where) {
  return h("nav", { "aria-label": "Views" }, Object.entries(VIEWS).map(([name, [title]]) =>
    h("a", { href: link(sandbox.name, name), "aria-current": name === where.view ? "page" : null }, title)));
}

window.addEventListener("hashchange", draw);
draw();
