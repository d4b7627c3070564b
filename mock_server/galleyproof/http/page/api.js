// The control API. Everything that the page does goes through it.

import { say } from "./dom.js";

const root = `${document.baseURI.split("#")[0].replace(/[^/]*$/, "")}_control/v1`;
const TOKEN = "galleyproof.token";
export const origin = root.slice(0, -"/_control/v1".length);

export function token() {
  return sessionStorage.getItem(TOKEN);
}

export async function request(method, path, body) {
  const headers = { Accept: "application/json" };
  if (token()) headers.Authorization = `Bearer ${token()}`;
  if (body !== undefined) headers["Content-Type"] = "application/json";
  const response = await fetch(`${root}/${path}`, { method, headers, body: body === undefined ? undefined : JSON.stringify(body) });
  if ((response.status === 401 || response.status === 403) && askForToken(response.status)) return request(method, path, body);
  const text = await response.text();
  const content = text ? JSON.parse(text) : null;
  if (!response.ok) {
    const message = content?.error?.message ?? `The control API responded with ${response.status}.`;
    say(message, true);
    throw new Error(message);
  }
  return content;
}

function askForToken(status) {
  const given = window.prompt(status === 401 ? "This server needs its control token:" : "The control API is closed here. Token:");
  if (!given) return false;
  sessionStorage.setItem(TOKEN, given);
  return true;
}

export const get = (path) => request("GET", path);
export const post = (path, body = {}) => request("POST", path, body);
export const put = (path, body = {}) => request("PUT", path, body);
export const remove = (path) => request("DELETE", path);

export function sandboxPath(name, rest = "") {
  return `sandboxes/${encodeURIComponent(name)}${rest ? `/${rest}` : ""}`;
}

// Calls back when something happens in a sandbox. Without a token the server tells us; with one we ask.
export function follow(name, after, changed) {
  if (token()) {
    const timer = setInterval(changed, 3000);
    return () => clearInterval(timer);
  }
  const source = new EventSource(`${root}/${sandboxPath(name, "events")}?follow=true&after=${after}`);
  let waiting = null;
  const soon = (event) => {
    clearTimeout(waiting);
    waiting = setTimeout(() => changed(event), 150);
  };
  source.addEventListener("request", soon);
  source.addEventListener("outcome", soon);
  return () => { clearTimeout(waiting); source.close(); };
}

let catalogue = null;
export async function getCatalogue() {
  catalogue ??= await get("catalogue");
  return catalogue;
}
