// Builds elements. Text is only ever set as text, so nothing that a post holds is run or read as HTML.

const SAFE_URL = /^(https?:\/\/|\/|#|\?)/;

export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) set(element, name, value);
  append(element, children);
  return element;
}

export function svg(tag, attributes = {}, ...children) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  append(element, children);
  return element;
}

function set(element, name, value) {
  if (value === null || value === undefined || value === false) return;
  if (name === "on") {
    for (const [event, listener] of Object.entries(value)) element.addEventListener(event, listener);
  } else if (name === "href" || name === "src") {
    if (SAFE_URL.test(String(value))) element.setAttribute(name, String(value));
  } else if (!name.startsWith("on") && name !== "style" && name !== "srcdoc") {
    element.setAttribute(name, value === true ? "" : String(value));
  }
}

function append(element, children) {
  for (const child of children.flat(Infinity)) {
    if (child === null || child === undefined || child === false) continue;
    element.append(child instanceof Node ? child : document.createTextNode(String(child)));
  }
}

export function replace(element, ...children) {
  element.replaceChildren();
  append(element, children);
}

export function button(text, action, attributes = {}) {
  return h("button", { type: "button", ...attributes, on: { click: action } }, text);
}

export function field(label, control) {
  return h("label", { class: "field" }, h("span", {}, label), control);
}

export function select(values, chosen, onChange, attributes = {}) {
  const options = values.map((each) => {
    const [value, text] = Array.isArray(each) ? each : [each, each];
    return h("option", { value, selected: value === chosen }, text);
  });
  return h("select", { ...attributes, on: { change: (event) => onChange(event.target.value) } }, options);
}

export function form(submit, ...children) {
  return h("form", { class: "bar", on: { submit: (event) => { event.preventDefault(); submit(event.target); } } }, children);
}

export function badge(state) {
  return h("span", { class: `badge ${tone(state)}` }, state.replaceAll("_", " "));
}

export function tone(state) {
  if (/fail|reject|error|reauth|disconnected|deleted|lapsed/.test(state)) return "bad";
  if (/^published|connected|active|complete/.test(state)) return "good";
  if (/draft|idea|hidden/.test(state)) return "quiet";
  return "wait";
}

export function table(heads, rows) {
  // In a narrow window each cell stands on its own line, with the head of its column before it.
  for (const row of rows) [...row.children].forEach((cell, index) => cell.setAttribute("data-head", heads[index] ?? ""));
  return h("div", { class: "scroll" }, h("table", {},
    h("thead", {}, h("tr", {}, heads.map((each) => h("th", { scope: "col" }, each)))),
    h("tbody", {}, rows)));
}

export function download(name, text, type = "application/json") {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = h("a", { download: name });
  link.href = url;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}

export async function copy(text) {
  await navigator.clipboard.writeText(text);
  say("Copied.");
}

export function say(text, isError = false) {
  const element = document.getElementById("message");
  element.textContent = text;
  element.className = isError ? "error shown" : "shown";
  clearTimeout(say.timer);
  say.timer = setTimeout(() => { element.className = ""; }, isError ? 8000 : 3000);
}

export function time(value) {
  return value ? value.replace("T", " ").replace(/\.\d+Z$/, "Z").replace(/:\d\dZ$/, "") : "–";
}
