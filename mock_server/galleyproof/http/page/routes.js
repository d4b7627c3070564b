// Addresses within the page.

// #/SANDBOX/VIEW/ID?NAME=VALUE
export function place() {
  const [path, query = ""] = location.hash.replace(/^#\/?/, "").split("?");
  const [sandbox = "", view = "calendar", id = ""] = path.split("/").map(decodeURIComponent);
  return { sandbox, view, id, options: new URLSearchParams(query) };
}

export function link(sandbox, view = "calendar", id = "", options = {}) {
  const path = [sandbox, view, id].filter((each) => each !== "").map(encodeURIComponent).join("/");
  const query = new URLSearchParams(options).toString();
  return `#/${path}${query ? `?${query}` : ""}`;
}

export function base() {
  return new URL(".", document.baseURI.split("#")[0]).pathname;
}
