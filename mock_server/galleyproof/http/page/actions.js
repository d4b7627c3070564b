// What was done by hand in this page, for the export as a test.

const KEY = (name) => `galleyproof.actions.${name}`;

export function actions(name) {
  try {
    return JSON.parse(sessionStorage.getItem(KEY(name)) ?? "[]");
  } catch {
    return [];
  }
}

export function note(name, action) {
  const noted = [...actions(name), { ...action, at: Date.now() }].slice(-500);
  sessionStorage.setItem(KEY(name), JSON.stringify(noted));
}

export function forget(name) {
  sessionStorage.removeItem(KEY(name));
}
