// One post as it would look on its networks, near enough to judge its length, its crop and its order.

import { get, post as send, sandboxPath } from "./api.js";
import { badge, button, h, say, table, time } from "./dom.js";
import { link } from "./routes.js";
import { exchange } from "./requests.js";
import { note } from "./actions.js";

// Width to height of an image in the feed of each network, near enough to see what is cut off.
const CROPS = { instagram: "portrait", tiktok: "tall", youtube: "wide", twitter: "wide", x: "wide", linkedin: "wide", facebook: "wide", pinterest: "tall" };
const FOLDS = { instagram: 125, facebook: 477, linkedin: 210, twitter: 280, x: 280, threads: 500, bluesky: 300, mastodon: 500, tiktok: 100 };

export async function show(sandbox, where, redraw) {
  const contents = await get(sandboxPath(sandbox.name, "contents?limit=10000"));
  const found = contents.posts.find((each) => each.id === where.id || each.targets.some((target) => target.id === where.id));
  if (!found) return h("p", {}, "There is no such post. ", h("a", { href: link(sandbox.name) }, "Back to the calendar"));
  const ids = [found.id, ...found.targets.map((each) => each.id)];
  const { outcomes } = await get(sandboxPath(sandbox.name, "ledger?limit=1000"));
  const { requests } = await get(sandboxPath(sandbox.name, "journal?limit=1000"));
  const about = outcomes.filter((each) => ids.includes(each.record_id) || ids.some((id) => Object.values(each.details).includes(id)));
  const through = requests.filter((each) => ids.some((id) => each.url.includes(id) || each.request_body.includes(id) || each.response_body.includes(id)));
  const act = (action, id) => async () => {
    await send(sandboxPath(sandbox.name, "actions"), { action, id, api: found.api });
    note(sandbox, { kind: "action", action, id });
    say("Done.");
    redraw();
  };
  return h("article", { class: "post" },
    h("p", {}, h("a", { href: link(sandbox.name) }, "‹ Calendar")),
    h("div", { class: "bar" }, h("h1", {}, "Post ", h("code", {}, found.id)), badge(found.state),
      found.actions.map((action) => button(action.replaceAll("_", " "), act(action, action === "delete_post_on_network" && found.targets.length > 1 ? found.targets[0].id : found.id)))),
    h("div", { class: "previews" }, found.targets.map((target) => preview(found, target))),
    h("h2", {}, "Targets"),
    table(["Network", "Account", "State", "Due", "Published", "Result"], found.targets.map((target) => h("tr", {},
      h("td", {}, target.network ?? "–"), h("td", {}, h("bdi", {}, target.account_name ?? "–")), h("td", {}, badge(target.state)),
      h("td", {}, time(target.at)), h("td", {}, time(target.published_at)),
      h("td", { class: "wide" }, target.error ? h("span", { class: "error" }, target.error) : target.url ? h("code", {}, target.url) : "–")))),
    h("h2", {}, "What happened"),
    about.length ? table(["At", "What", "Network", "Details"], about.map((each) => h("tr", {},
      h("td", {}, time(each.at)), h("td", {}, each.kind.replaceAll("_", " ")), h("td", {}, each.network ?? ""),
      h("td", { class: "wide" }, h("code", {}, JSON.stringify(each.details)))))) : h("p", { class: "quiet" }, "Nothing yet, or it is history that the demo data began with."),
    h("h2", {}, "Requests"),
    through.length ? through.map((each) => exchange(each)) : h("p", { class: "quiet" }, "No recorded request has this post."));
}

function preview(post, target) {
  const network = target.network ?? post.api;
  return h("section", { class: `preview ${network}`, "aria-label": `Preview on ${network}` },
    h("header", {}, h("span", { class: "avatar", "aria-hidden": "true" }, (target.account_name ?? network).slice(0, 1)),
      h("div", {}, h("bdi", { class: "who" }, target.account_name ?? "No account"), h("div", { class: "quiet" }, network, " · ", time(target.published_at ?? target.at)))),
    post.title && h("h3", { dir: "auto" }, post.title),
    text(post.text ?? "", FOLDS[network]),
    post.options.length > 0 && h("ul", { class: "poll" }, post.options.map((each) => h("li", { dir: "auto" }, each))),
    post.media.length > 0 && h("div", { class: `media ${CROPS[network] ?? "wide"} ${post.media.length > 1 ? "several" : ""}`, tabindex: post.media.length > 1 ? 0 : null }, post.media.map(picture)),
    post.link && h("div", { class: "linkcard" }, h("bdi", {}, post.link)),
    h("footer", {}, badge(target.state), h("span", { class: "quiet" }, `${[...(post.text ?? "")].length} characters`)),
    target.error && h("p", { class: "error" }, target.error),
    post.comments.map((each, index) => h("div", { class: "comment" }, h("span", { class: "quiet" }, `Comment ${index + 1}`), h("p", { dir: "auto" }, each))));
}

function text(content, fold) {
  const characters = [...content];
  if (!fold || characters.length <= fold) return h("p", { class: "body", dir: "auto" }, content);
  return h("div", {}, h("p", { class: "body", dir: "auto" }, characters.slice(0, fold).join(""), "…"),
    h("details", {}, h("summary", {}, "more"), h("p", { class: "body", dir: "auto" }, characters.slice(fold).join(""))));
}

function picture(media, index) {
  const label = media.alt_text || "no alternative text";
  const frame = /video/.test(media.type) ? h("div", { class: "frame" }, "▶ ", media.type)
    : /pdf|document/.test(media.type) ? h("div", { class: "frame" }, "Document")
      : h("img", { src: media.url, alt: media.alt_text ?? "", loading: "lazy" });
  return h("figure", {}, frame, h("figcaption", { class: media.alt_text ? "" : "quiet" }, `${index + 1}: `, h("bdi", {}, label)));
}
