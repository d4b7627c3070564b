// What was done by hand in this page, for the export as a test.

const KEY = (name) => `galleyproof.actions.${name}`;

export function actions(name) {
  try {
    return JSON.parse(sessionStorage.getItem(KEY(name)) ?? "[]");
  } catch {
    return [];
  }
}

// How many requests and outcomes came before is how the export finds the place among the requests.
export function note({ name, requests, outcomes }, action) {
  const noted = [...actions(name), { ...action, after: requests + outcomes }].slice(-500);
  sessionStorage.setItem(KEY(name), JSON.stringify(noted));
}

export function forget(name) {
  sessionStorage.removeItem(KEY(name));
}
