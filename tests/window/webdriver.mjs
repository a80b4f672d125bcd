// Drives the real window through WebKitWebDriver with plain HTTP requests: only the dozen the story needs.

import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";

const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

async function freePort() {
  return new Promise((found) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => found(port));
    });
  });
}

/** Starts the program under WebDriver in an environment of its own. */
export async function openWindow(program, environment) {
  const port = await freePort();
  const driver = spawn("WebKitWebDriver", [`--port=${port}`, "--host=127.0.0.1"], {
    env: { ...process.env, ...environment, TAURI_AUTOMATION: "true", TAURI_WEBVIEW_AUTOMATION: "true" },
    stdio: ["ignore", "inherit", "inherit"],
    // A group of its own, so that the web view's processes, which outlive the window by seconds, end with it.
    detached: true,
  });
  const base = `http://127.0.0.1:${port}`;

  async function ask(method, path, body) {
    const answer = await fetch(base + path, { method, body: body === undefined ? undefined : JSON.stringify(body) });
    const { value } = await answer.json();
    if (value?.error) throw new Error(`${value.error}: ${value.message}`);
    return value;
  }

  for (let tries = 0; ; tries += 1) {
    try {
      await ask("GET", "/status");
      break;
    } catch (error) {
      if (tries > 100) throw error;
      await pause(100);
    }
  }
  const end = () => {
    try {
      process.kill(-driver.pid, "SIGKILL");
    } catch {
      // It ended by itself.
    }
  };
  const wanted = { alwaysMatch: { "webkitgtk:browserOptions": { binary: program, args: [] } } };
  const session = await ask("POST", "/session", { capabilities: wanted }).catch((error) => {
    end();
    throw error;
  });
  const at = `/session/${session.sessionId}`;
  await ask("POST", `${at}/timeouts`, { script: 60_000 });

  const driven = {
    /** Runs a function body in the page; it may answer a promise. */
    async run(body, ...args) {
      return ask("POST", `${at}/execute/sync`, { script: body, args });
    },
    async runAsync(body, ...args) {
      const script = `const done = arguments[arguments.length - 1];
        (async (...args) => { ${body} })(...[].slice.call(arguments, 0, -1)).then(
          (value) => done({ value }), (error) => done({ failed: String(error) }));`;
      const answer = await ask("POST", `${at}/execute/async`, { script, args });
      if (answer.failed) throw new Error(answer.failed);
      return answer.value;
    },
    async find(xpath) {
      const found = await ask("POST", `${at}/element`, { using: "xpath", value: xpath });
      return found[ELEMENT];
    },
    /** Waits until the page has it. */
    async see(xpath, seconds = 30) {
      const last = Date.now() + seconds * 1000;
      for (;;) {
        try {
          return await driven.find(xpath);
        } catch (error) {
          if (Date.now() > last) throw new Error(`not seen in ${seconds} s: ${xpath} (${error.message})`);
          await pause(100);
        }
      }
    },
    async click(xpath) {
      await ask("POST", `${at}/element/${await driven.see(xpath)}/click`, {});
    },
    /** Key after key, as UniKey sends them; "⌫" takes one back. */
    async type(xpath, keys) {
      const element = await driven.see(xpath);
      for (const key of keys) {
        await ask("POST", `${at}/element/${element}/value`, { text: key === "⌫" ? "\uE003" : key });
      }
    },
    async text() {
      return driven.run("return document.body.innerText");
    },
    async address() {
      return ask("GET", `${at}/url`);
    },
    async windows() {
      return ask("GET", `${at}/window/handles`);
    },
    async picture() {
      // The first frames after a change can still be the old ones.
      await pause(150);
      return Buffer.from(await ask("GET", `${at}/screenshot`), "base64");
    },
    async close() {
      await ask("DELETE", at).catch(() => {});
      await pause(500);
      end();
    },
  };
  return driven;
}
