// Accounts with their connection, and media with the networks that accept them.

import { get, post, sandboxPath } from "./api.js";
import { badge, button, h, say, svg, table, time } from "./dom.js";
import { note } from "./actions.js";

export async function show(sandbox, _where, redraw) {
  const { accounts, media, posts } = await get(sandboxPath(sandbox.name, "contents?limit=10000"));
  const act = (action, account) => async () => {
    await post(sandboxPath(sandbox.name, "actions"), { action, id: account.id, api: account.api });
    note(sandbox, { kind: "action", action, id: account.id });
    say("Done.");
    redraw();
  };
  return h("div", {},
    h("h1", {}, "Accounts"),
    chart(posts, sandbox.clock.now),
    table(["Network", "Account", "Service", "State", "Published in 24 h", "Followers", ""], accounts.map((each) => h("tr", {},
      h("th", { scope: "row" }, each.network),
      h("td", {}, h("bdi", {}, each.name ?? each.handle ?? each.id), h("div", { class: "quiet" }, h("code", {}, each.id))),
      h("td", {}, each.api), h("td", {}, badge(each.state)), h("td", {}, each.daily_limit === null ? each.published_last_day : `${each.published_last_day} of ${each.daily_limit}`),
      h("td", {}, followers(each)),
      h("td", {}, each.connected ? button("Disconnect", act("disconnect_account", each), { "aria-label": `Disconnect ${each.id}` }) : button("Reconnect", act("reconnect_account", each), { "aria-label": `Reconnect ${each.id}` }))))),
    h("h1", {}, "Media"),
    media.length ? table(["File", "Type", "Size", "Valid for", "Added"], media.map((each) => h("tr", {},
      h("th", { scope: "row" }, /image|photo|gif/.test(each.type) && each.url && h("img", { class: "thumb", src: each.url, alt: "", loading: "lazy" }), h("bdi", {}, each.name), h("div", { class: "quiet" }, each.api)),
      h("td", {}, each.type),
      h("td", {}, size(each.size), h("div", { class: "quiet" }, each.width ? `${each.width} × ${each.height}` : "", each.seconds ? ` ${each.seconds} s` : "")),
      h("td", { class: "wide" }, each.valid_for === null ? h("span", { class: "quiet" }, "known when it is published") : each.valid_for.join(", ") || "no network"),
      h("td", {}, time(each.created_at))))) : h("p", { class: "quiet" }, "No media yet."));
}

function followers({ followers: days }) {
  if (!days) return h("span", { class: "quiet" }, "not known");
  const [least, most] = [Math.min(...days), Math.max(...days)];
  const points = days.map((count, index) => `${(index / (days.length - 1)) * 100},${20 - ((count - least) / Math.max(1, most - least)) * 18}`).join(" ");
  return [
    `${days.at(-1).toLocaleString("en")} `,
    svg("svg", { class: "line-chart", viewBox: "0 0 100 21", role: "img", "aria-label": `From ${days[0]} to ${days.at(-1)} followers in 30 days`, preserveAspectRatio: "none" }, svg("polyline", { points })),
  ];
}

function size(bytes) {
  return bytes >= 1048576 ? `${(bytes / 1048576).toFixed(1)} MB` : bytes >= 1024 ? `${(bytes / 1024).toFixed(0)} kB` : `${bytes} B`;
}

function chart(posts, now) {
  const days = Array.from({ length: 30 }, (_, index) => new Date(Date.parse(now) - (29 - index) * 86400000).toISOString().slice(0, 10));
  const counts = days.map((day) => posts.filter((each) => each.targets.some((target) => target.published_at?.startsWith(day))).length);
  const most = Math.max(1, ...counts);
  const total = counts.reduce((sum, each) => sum + each, 0);
  return h("figure", { class: "chart" },
    svg("svg", { viewBox: "0 0 300 60", role: "img", "aria-label": `${total} posts in the last 30 days, at most ${most} a day`, preserveAspectRatio: "none" },
      counts.map((count, index) => svg("rect", { x: index * 10 + 1, y: 60 - (count / most) * 56, width: 8, height: (count / most) * 56 }, svg("title", {}, `${days[index]}: ${count}`)))),
    h("figcaption", { class: "quiet" }, `Posts published a day, ${days[0]} to ${days[29]}: ${total} in all, ${most} at most.`));
}
