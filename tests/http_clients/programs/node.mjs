// Sends one request several times with Node's fetch, or with the undici package.
// Arguments: method, URL, headers ("Name: value" lines), body file, times, "multipart" or "plain".
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";

const undici = process.env.UNDICI && createRequire(process.env.UNDICI + "/")("undici");
const [method, url, lines, file, times, form] = process.argv.slice(2);
const headers = Object.fromEntries(lines.split("\n").filter(Boolean).map((line) => line.split(/: (.*)/s).slice(0, 2)));
const content = readFileSync(file);
const Form = undici ? undici.FormData : FormData;
let body = content;
if (form === "multipart") {
  body = new Form();
  body.append("file", new Blob([content], { type: "image/jpeg" }), "a.jpg");
}
for (let left = Number(times); left > 0; left--) {
  if (undici) {
    const { statusCode, body: answer } = await undici.request(url, { method, headers, body });
    console.log(statusCode, (await answer.text()).replaceAll("\n", " "));
  } else {
    const answer = await fetch(url, { method, headers, body });
    console.log(answer.status, (await answer.text()).replaceAll("\n", " "));
  }
}
