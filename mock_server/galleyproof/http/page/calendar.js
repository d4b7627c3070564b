// Posts by day: a month, a week, or a list; filtered by account and state.

import { get, sandboxPath } from "./api.js";
import { badge, button, field, h, select, table, time, tone } from "./dom.js";
import { link } from "./routes.js";

const DAY = 86400000;
const NAMES = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

export async function show(sandbox, where) {
  const { posts, accounts, count } = await get(sandboxPath(sandbox.name, "contents?limit=10000"));
  const options = Object.fromEntries(where.options);
  const goto = (changes) => { location.hash = link(sandbox.name, "calendar", "", { ...options, ...changes }); };
  const mode = options.mode ?? (window.innerWidth < 700 ? "list" : "month");
  const day = options.day ?? sandbox.clock.now.slice(0, 10);
  const entries = posts.flatMap((post) => post.targets.map((target) => entry(post, target)))
    .filter((each) => !options.account || each.target.account_id === options.account)
    .filter((each) => !options.state || each.target.state === options.state);
  const states = [...new Set(posts.flatMap((post) => post.targets.map((each) => each.state)))].sort();
  const move = (step) => goto({ day: moved(day, mode, step) });
  const dated = entries.filter((each) => each.at);
  const undated = entries.filter((each) => !each.at);
  return h("div", {},
    h("div", { class: "bar" },
      h("h1", {}, title(day, mode)),
      button("‹", () => move(-1), { "aria-label": "Earlier" }), button("Today", () => goto({ day: "" })), button("›", () => move(1), { "aria-label": "Later" }),
      field("Show", select(["month", "week", "list"], mode, (value) => goto({ mode: value }), { id: "mode" })),
      field("Account", select([["", "all"], ...accounts.map((each) => [each.id, `${each.name ?? each.handle ?? each.id} · ${each.network}`])], options.account ?? "", (value) => goto({ account: value }), { id: "account" })),
      field("State", select([["", "all"], ...states.map((each) => [each, each.replaceAll("_", " ")])], options.state ?? "", (value) => goto({ state: value }), { id: "state" }))),
    undated.length > 0 && h("section", {}, h("h2", {}, "Without a time"), h("div", { class: "row" }, undated.map((each) => card(sandbox, each)))),
    mode === "list" ? list(sandbox, dated, day) : grid(sandbox, dated, day, mode),
    dated.length === 0 && h("p", { class: "quiet" }, "No posts yet. Send one, for example with the curl line of the API documentation."),
    count > posts.length && h("p", { class: "quiet" }, `${count - posts.length} earlier posts are not shown.`));
}

function entry(post, target) {
  return { post, target, at: target.published_at ?? target.at };
}

function card(sandbox, { post, target, at }) {
  const text = post.text || post.title || post.kind || "without text";
  return h("a", { class: `card ${tone(target.state)}`, href: link(sandbox.name, "post", post.id) },
    h("span", { class: "line" }, at && h("time", { datetime: at }, at.slice(11, 16)), " ", h("b", {}, target.network ?? post.api), post.parent_id && " ↻"),
    h("bdi", { class: "text" }, text),
    badge(target.state));
}

function grid(sandbox, entries, day, mode) {
  const first = mode === "month" ? monday(`${day.slice(0, 8)}01`) : monday(day);
  const weeks = mode === "month" ? 6 : 1;
  const byDay = Map.groupBy ? Map.groupBy(entries, (each) => each.at.slice(0, 10)) : grouped(entries);
  const today = sandbox.clock.now.slice(0, 10);
  const cell = (offset) => {
    const date = iso(Date.parse(first) + offset * DAY);
    const held = byDay.get(date) ?? [];
    const shown = held.slice(0, mode === "month" ? 4 : 100);
    const other = mode === "month" && date.slice(0, 7) !== day.slice(0, 7);
    return h("td", { class: [date === today && "today", other && "other"].filter(Boolean).join(" ") },
      h("span", { class: "date" }, Number(date.slice(8))),
      shown.map((each) => card(sandbox, each)),
      held.length > shown.length && h("a", { href: link(sandbox.name, "calendar", "", { mode: "week", day: date }) }, `${held.length - shown.length} more`));
  };
  return h("div", { class: "scroll" }, h("table", { class: `calendar ${mode}` },
    h("thead", {}, h("tr", {}, NAMES.map((name) => h("th", { scope: "col" }, name)))),
    h("tbody", {}, Array.from({ length: weeks }, (_, week) => h("tr", {}, NAMES.map((_name, index) => cell(week * 7 + index)))))));
}

function grouped(entries) {
  const found = new Map();
  for (const each of entries) {
    const date = each.at.slice(0, 10);
    found.set(date, [...(found.get(date) ?? []), each]);
  }
  return found;
}

function list(sandbox, entries, day) {
  const from = iso(Date.parse(day) - 31 * DAY);
  const shown = entries.filter((each) => each.at.slice(0, 10) >= from).sort((a, b) => b.at.localeCompare(a.at)).slice(0, 300);
  const families = new Map();
  for (const each of shown.filter((one) => one.post.parent_id)) families.set(each.post.parent_id, [...(families.get(each.post.parent_id) ?? []), each]);
  const rows = [];
  for (const each of shown) {
    const family = families.get(each.post.parent_id) ?? [];
    // Repetitions of one post, and copies of a recycled one, stand together where the last one is.
    if (family.length < 3) rows.push(row(sandbox, each));
    else if (family[0] === each) rows.push(together(sandbox, family));
  }
  return table(["When", "Where", "Post", "State"], rows);
}

function row(sandbox, { post, target, at }) {
  return h("tr", {},
    h("td", {}, h("time", { datetime: at }, time(at))),
    where(post, target),
    h("td", { class: "wide" }, h("a", { href: link(sandbox.name, "post", post.id) }, h("bdi", { class: "text" }, caption(post))), target.error && h("div", { class: "error" }, target.error)),
    h("td", {}, badge(target.state)));
}

function together(sandbox, family) {
  const [last, first] = [family[0], family.at(-1)];
  const states = [...new Set(family.map((each) => each.target.state))];
  return h("tr", {},
    h("td", {}, h("time", { datetime: first.at }, time(first.at)), " – ", h("time", { datetime: last.at }, time(last.at))),
    where(last.post, last.target),
    h("td", { class: "wide" }, h("details", {},
      h("summary", {}, `↻ ${family.length} posts: `, h("bdi", { class: "text" }, caption(last.post))),
      h("ul", {}, family.map((each) => h("li", {}, h("a", { href: link(sandbox.name, "post", each.post.id) }, h("time", { datetime: each.at }, time(each.at))), " ", badge(each.target.state), each.target.error && h("span", { class: "error" }, " ", each.target.error)))))),
    h("td", {}, states.map((each) => badge(each))));
}

function where(post, target) {
  return h("td", {}, h("b", {}, target.network ?? post.api), h("div", { class: "quiet" }, h("bdi", {}, target.account_name ?? "")));
}

function caption(post) {
  return post.text || post.title || post.kind || post.id;
}

function monday(date) {
  const days = (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
  return iso(Date.parse(date) - days * DAY);
}

function iso(milliseconds) {
  return new Date(milliseconds).toISOString().slice(0, 10);
}

function moved(day, mode, step) {
  if (mode === "week") return iso(Date.parse(day) + step * 7 * DAY);
  const date = new Date(`${day.slice(0, 8)}01T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + step);
  return date.toISOString().slice(0, 10);
}

function title(day, mode) {
  const date = new Date(`${day}T00:00:00Z`);
  const month = date.toLocaleDateString("en", { month: "long", year: "numeric", timeZone: "UTC" });
  return mode === "week" ? `Week of ${monday(day)}` : month;
}
