// The real window, once: from the first run to a member found by typing Vietnamese and a list taken in; then everything a hostile page
// could try, with nothing let through.

import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { after, before, test } from "node:test";
import { openWindow } from "./webdriver.mjs";

const root = resolve(import.meta.dirname, "../..");
const program = process.env.SOHOI_WINDOW ?? join(root, "target/debug/so-hoi");
const home = mkdtempSync(join(tmpdir(), "sohoi-window-"));

let page;
let elsewhere;
let visits = 0;

before(async () => {
  assert.ok(existsSync(program), `${program} is built`);
  // Stands for the world outside; nothing from the page may ever arrive.
  elsewhere = createServer((_request, answer) => {
    visits += 1;
    answer.end("here");
  }).listen(0, "127.0.0.1");
  page = await openWindow(program, {
    SOHOI_HOME: join(home, "Máy của chị Hồng"),
    HOME: home,
    XDG_DATA_HOME: join(home, "data"),
    XDG_CONFIG_HOME: join(home, "config"),
    XDG_CACHE_HOME: join(home, "cache"),
  });
});

after(async () => {
  await page?.close();
  elsewhere?.close();
  rmSync(home, { recursive: true, force: true });
});

/** Leaves a picture of the window where CI or a person can look at it. */
async function keepPicture(name) {
  if (process.env.SOHOI_PICTURES) writeFileSync(join(process.env.SOHOI_PICTURES, `${name}.png`), await page.picture());
}

const named = (tag, name) => `//${tag}[normalize-space(.)='${name}' or @aria-label='${name}']`;

test("the sample ward opens and a member is found by typing Vietnamese", async () => {
  await page.see("//h1[normalize-space(.)='Sổ Hội của phường']");
  await page.click(named("button", "Dùng thử với phường mẫu"));
  await page.click("//nav//a[.//*[normalize-space(.)='Hội viên']]");
  const search = "//input[@type='search' or @role='searchbox' or @aria-label='Tìm trong danh sách']";
  // UniKey: "dduwowng" arrives as letters, Backspace and accented letters; isComposing stays false.
  await page.type(search, "d⌫đuo⌫⌫ương⌫⌫⌫⌫⌫");
  await page.type(search, "duo⌫⌫ương ho⌫ô⌫ồng");
  await page.see("//*[@role='row'][contains(normalize-space(.), 'Dương Thị Hồng')]");
  await keepPicture("members");
});

test("a pasted list is taken in step by step, and one undo takes it out", async () => {
  // Tabs and line ends come from the clipboard; typed, they would leave the field.
  const list = ["Họ và tên\tNăm sinh\tChi hội", "Lý Thị Ngân Giang\t1978\tChi hội 1", "Tào Thị Ngân Hà\t1980\tChi hội 2"].join("\n");
  await page.click(named("button", "Nhập danh sách"));
  await page.see("//h1[normalize-space(.)='Nhập danh sách hội viên']");
  await page.see("//textarea");
  await page.run(
    `const area = document.querySelector("textarea");
     Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value").set.call(area, arguments[0]);
     area.dispatchEvent(new Event("input", { bubbles: true }));`,
    list,
  );
  await page.click(named("button", "Đọc phần vừa dán"));
  await page.see("//*[contains(normalize-space(.), '1 danh sách, 2 dòng')]");
  await page.click(named("button", "Xem các cột"));
  await page.click(named("button", "Xem trước 2 dòng"));
  await page.see("//*[@role='row'][contains(normalize-space(.), 'Tào Thị Ngân Hà')]");
  await page.click(named("button", "Nhập 2 hội viên"));
  await page.see("//*[contains(normalize-space(.), '2 người mới')]");
  await page.click("//nav//a[.//*[normalize-space(.)='Hội viên']]");
  await page.see("//*[contains(normalize-space(.), '550 hội viên')]");
  await page.click("//button[starts-with(@aria-label, 'Hoàn tác: ')]");
  await page.see("//*[contains(normalize-space(.), '548 hội viên')]");
});

test("the office lies where it was told, encrypted", () => {
  const data = join(home, "Máy của chị Hồng", "data", "sample");
  const head = readFileSync(join(data, "office.db")).subarray(0, 16).toString("latin1");
  assert.notEqual(head, "SQLite format 3\0", "the file does not say what it is");
  assert.ok(existsSync(join(data, "keys-a")) && existsSync(join(data, "keys-b")));
});

test("a hostile page reaches nothing outside", async () => {
  const address = `http://127.0.0.1:${elsewhere.address().port}`;
  const through = await page.runAsync(
    `const address = args[0];
     const through = [];
     const attempt = async (name, work) => {
       try { if (await work()) through.push(name); } catch { /* refused, as it should be */ }
     };
     const loads = (element, set) => new Promise((seen) => {
       element.onload = () => seen(true);
       element.onerror = () => seen(false);
       set(element);
       setTimeout(() => seen(false), 1500);
     });
     await attempt("fetch https", async () => Boolean(await fetch("https://example.org/")));
     await attempt("fetch loopback", async () => Boolean(await fetch(address + "/fetch", { mode: "no-cors" })));
     await attempt("XMLHttpRequest", () => new Promise((seen) => {
       const request = new XMLHttpRequest();
       request.onload = () => seen(true);
       request.onerror = () => seen(false);
       request.open("GET", address + "/xhr");
       request.send();
     }));
     await attempt("beacon", async () => { navigator.sendBeacon(address + "/beacon", "x"); return false; });
     await attempt("web socket", () => new Promise((seen) => {
       const socket = new WebSocket(address.replace("http", "ws"));
       socket.onopen = () => seen(true);
       socket.onerror = () => seen(false);
     }));
     await attempt("image", () => loads(new Image(), (image) => { image.src = address + "/image"; }));
     await attempt("script", () => loads(document.createElement("script"), (script) => { script.src = address + "/script"; document.head.append(script); }));
     await attempt("style", () => loads(document.createElement("link"), (link) => { link.rel = "stylesheet"; link.href = address + "/style"; document.head.append(link); }));
     await attempt("frame", async () => {
       const frame = document.createElement("iframe");
       frame.src = address + "/frame";
       document.body.append(frame);
       await new Promise((on) => setTimeout(on, 800));
       frame.remove();
       return false;
     });
     await attempt("form", async () => {
       const form = document.createElement("form");
       form.action = address + "/form";
       document.body.append(form);
       form.submit();
       await new Promise((on) => setTimeout(on, 500));
       return false;
     });
     await attempt("window.open", async () => window.open(address + "/open") !== null);
     await attempt("eval", async () => eval("1 + 1") === 2);
     await attempt("Function", async () => new Function("return true")());
     await attempt("timer with text", () => new Promise((seen) => {
       window.__hit = false;
       setTimeout("window.__hit = true", 0);
       setTimeout(() => seen(window.__hit), 300);
     }));
     await attempt("inline handler", async () => {
       window.__clicked = false;
       const button = document.createElement("button");
       button.setAttribute("onclick", "window.__clicked = true");
       document.body.append(button);
       button.click();
       button.remove();
       return window.__clicked;
     });
     await attempt("inline script", async () => {
       const script = document.createElement("script");
       window.__ran = false;
       script.textContent = "window.__ran = true";
       document.head.append(script);
       return window.__ran;
     });
     await attempt("worker from a blob", () => new Promise((seen) => {
       const worker = new Worker(URL.createObjectURL(new Blob(["postMessage(1)"])));
       worker.onmessage = () => seen(true);
       worker.onerror = () => seen(false);
       setTimeout(() => seen(false), 800);
     }));
     return through;`,
    address,
  );
  assert.deepEqual(through, []);
  assert.equal(visits, 0, "nothing arrived outside");
});

test("the page cannot leave, and no second window opens", async () => {
  const start = await page.address();
  for (const away of [`http://127.0.0.1:${elsewhere.address().port}/away`, "file:///etc/passwd", "data:text/html,<p>away"]) {
    await page.run("setTimeout(() => { location.href = arguments[0] }, 0)".replace("arguments[0]", JSON.stringify(away)));
    await new Promise((on) => setTimeout(on, 600));
    assert.equal(await page.address(), start);
  }
  assert.equal((await page.windows()).length, 1);
  assert.equal(visits, 0);
});

test("no command but the one is answered", async () => {
  const answered = await page.runAsync(
    `const answered = [];
     const invoke = window.__TAURI_INTERNALS__.invoke;
     for (const name of args[0]) {
       try { await invoke(name, args[1][name] ?? {}); answered.push(name); } catch { /* refused */ }
     }
     if (window.__TAURI__) answered.push("__TAURI__");
     return answered;`,
    [
      "plugin:dialog|open", "plugin:dialog|save", "plugin:dialog|message", "plugin:fs|read_text_file", "plugin:fs|write_text_file",
      "plugin:shell|open", "plugin:shell|execute", "plugin:opener|open_path", "plugin:event|listen", "plugin:event|emit",
      "plugin:window|close", "plugin:window|create", "plugin:webview|create_webview_window", "plugin:webview|internal_toggle_devtools",
      "plugin:app|version", "plugin:path|resolve_directory", "plugin:resources|close", "plugin:menu|new", "plugin:tray|new",
      "plugin:process|exit", "plugin:updater|check", "list_members", "main", "__proto__",
    ],
    { "plugin:fs|read_text_file": { path: "/etc/passwd" }, "plugin:event|listen": { event: "x", target: { kind: "Any" }, handler: 1 } },
  );
  assert.deepEqual(answered, []);
});

test("hostile inputs to the one command are refused in words, and none is an internal error", async () => {
  const contract = readFileSync(join(root, "ui/src/bridge/contract.ts"), "utf8");
  const commands = [...contract.matchAll(/^ {2}(\w+): \{ input:/gm)].map((match) => match[1]);
  assert.ok(commands.length > 50, "the contract was read");
  const wrong = await page.runAsync(
    `const deep = JSON.parse("[".repeat(100) + "]".repeat(100));
     const inputs = [
       null, 1, "x", true, [1, 2, 3], deep, { __proto__x: 1 }, { "x'; DROP TABLE person; --": 1 }, { path: "/etc/passwd" },
       { id: -1e308 }, { id: "1 OR 1=1", "extra": {} }, { text: "\\u0000\\uFFFF".repeat(1000), extra: 1 }, { big: "x".repeat(100000) },
     ];
     const wrong = [];
     for (const name of args[0]) {
       for (const input of inputs) {
         try {
           await window.__TAURI_INTERNALS__.invoke("run_command", { name, input });
           wrong.push(name + " took " + JSON.stringify(input).slice(0, 60));
         } catch (problem) {
           if (!problem || problem.kind === "internal" || typeof problem.vi !== "string") wrong.push(name + " said " + JSON.stringify(problem));
         }
       }
     }
     return wrong;`,
    [...commands, "no_such_command", "", "../run", "__proto__"],
  );
  assert.deepEqual(wrong, []);
});
