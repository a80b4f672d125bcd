"""Starts the release window under a display of its own, with 12,000 members and with an empty office in turn, and measures
from the start until the first screen's heading stands there, and the memory of all its processes (PSS)."""
import json
import os
import pathlib
import shutil
import signal
import socket
import statistics
import subprocess
import time
import urllib.error
import urllib.request

from table import Row

ROOT = pathlib.Path(__file__).resolve().parents[2]
RELEASE = ROOT / "target/release"
PROGRAM = RELEASE / "so-hoi"
MEMBERS = 12_000
# Without a password the program asks who sits here; her name is pressed at once. A heading is only in the page when its
# data has come; two frames later it is painted.
USABLE = """
const done = arguments[arguments.length - 1];
const heading = document.querySelector("main h1")?.textContent;
if (heading === "Chị là ai?") {
  if (!window.chosen) [...document.querySelectorAll("button")].find((button) => button.textContent === "Người đo")?.click();
  window.chosen = true;
  done(null);
} else {
  const usable = () => document.querySelector("main h1") && !document.querySelector("[aria-busy=true]");
  requestAnimationFrame(() => requestAnimationFrame(() => done(usable() ? heading : null)));
}
"""


def free_port():
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


class Driver:
    """WebKitWebDriver, asked by plain HTTP."""

    def __init__(self, env):
        port = free_port()
        self.base = f"http://127.0.0.1:{port}"
        # A group of its own: the web view's processes outlive the window by seconds and must end with it.
        self.process = subprocess.Popen(
            ["WebKitWebDriver", f"--port={port}", "--host=127.0.0.1"], env=env, start_new_session=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        self.session = None
        for _ in range(200):
            try:
                self.ask("GET", "/status")
                return
            except (urllib.error.URLError, ConnectionError):
                time.sleep(0.05)
        raise SystemExit("WebKitWebDriver does not answer")

    def ask(self, method, path, body=None):
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self.base + path, data=data, method=method, headers={"Content-Type": "application/json"})
        try:
            with urllib.request.urlopen(request, timeout=60) as answer:
                return json.load(answer)["value"]
        except urllib.error.HTTPError as error:
            return {"error": error.read().decode(errors="replace")}

    def open(self, program):
        made = self.ask("POST", "/session", {"capabilities": {"alwaysMatch": {"webkitgtk:browserOptions": {"binary": str(program), "args": []}}}})
        if "sessionId" not in made:
            raise SystemExit(f"the window did not open: {made}")
        self.session = f"/session/{made['sessionId']}"

    def wait_until_usable(self, seconds=60):
        last = time.monotonic() + seconds
        while time.monotonic() < last:
            heading = self.ask("POST", f"{self.session}/execute/async", {"script": USABLE, "args": []})
            if isinstance(heading, str) and heading:
                return heading
            time.sleep(0.01)
        raise SystemExit(f"no heading in {seconds} s: {self.ask('POST', f'{self.session}/execute/sync', {'script': 'return document.body.innerText', 'args': []})}")

    def close(self):
        if self.session:
            self.ask("DELETE", self.session)
        time.sleep(0.3)
        try:
            os.killpg(self.process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        self.process.wait()


def processes(driver_pid):
    """The window's: those of the driver's group, without the driver itself."""
    for folder in pathlib.Path("/proc").glob("[0-9]*"):
        try:
            if os.getpgid(int(folder.name)) == driver_pid and int(folder.name) != driver_pid:
                yield folder
        except ProcessLookupError:
            continue


def pss_of_window(driver_pid):
    """MB of all its processes."""
    total = 0
    for folder in processes(driver_pid):
        try:
            rollup = (folder / "smaps_rollup").read_text()
        except (ProcessLookupError, FileNotFoundError):
            continue
        total += int(next(line.split()[1] for line in rollup.splitlines() if line.startswith("Pss:")))
    return total / 1024


def cpu_of_window(driver_pid):
    """CPU seconds of all its processes."""
    ticks = 0
    for folder in processes(driver_pid):
        try:
            ticks += sum(int(field) for field in (folder / "stat").read_text().rpartition(")")[2].split()[11:13])
        except (ProcessLookupError, FileNotFoundError):
            continue
    return ticks / os.sysconf("SC_CLK_TCK")


def start_once(home, display):
    """Seconds until usable, CPU seconds until then, MB, heading."""
    env = {
        **os.environ,
        "SOHOI_HOME": str(home),
        "HOME": str(home),
        "XDG_RUNTIME_DIR": str(home),
        "DISPLAY": display,
        "TAURI_AUTOMATION": "true",
        "TAURI_WEBVIEW_AUTOMATION": "true",
    }
    driver = Driver(env)
    try:
        start = time.monotonic()
        driver.open(PROGRAM)
        heading = driver.wait_until_usable()
        took, cpu = time.monotonic() - start, cpu_of_window(driver.process.pid)
        time.sleep(1)
        return took, cpu, pss_of_window(driver.process.pid), heading
    finally:
        driver.close()


def measure(rounds, work):
    homes = {}
    for members in (0, MEMBERS):
        homes[members] = work / f"home-{members}"
        (homes[members] / "data").mkdir(parents=True)
        subprocess.run([RELEASE / "bench-core", "--office", homes[members] / "data/office", str(members)], check=True)
    number = next(number for number in range(90, 200) if not pathlib.Path(f"/tmp/.X11-unix/X{number}").exists())
    display = f":{number}"
    screen = subprocess.Popen(
        [shutil.which("Xvfb"), display, "-screen", "0", "1366x768x24", "-nolisten", "tcp"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    took, cpu, memory = ({0: [], MEMBERS: []} for _ in range(3))
    headings = set()
    try:
        time.sleep(1)
        for at in range(rounds + 1):
            for members, home in homes.items():
                seconds, cpu_seconds, megabytes, heading = start_once(home, display)
                headings.add(heading)
                # The first start of each fills the system's caches.
                if at > 0:
                    took[members].append(seconds)
                    cpu[members].append(cpu_seconds)
                    memory[members].append(megabytes)
    finally:
        screen.terminate()
        screen.wait()
    least = {members: min(times) for members, times in took.items()}
    most = {members: max(sizes) for members, sizes in memory.items()}
    rows = [
        Row(f"start to usable window, {MEMBERS:,} members against none", f"{least[MEMBERS]:.2f} s", f"{least[0]:.2f} s", least[MEMBERS] / least[0], at_most=1.3),
        Row("the same, CPU of all its processes", f"{min(cpu[MEMBERS]):.2f} s", f"{min(cpu[0]):.2f} s", min(cpu[MEMBERS]) / min(cpu[0])),
        Row(f"memory of all processes (PSS), {MEMBERS:,} members", f"{most[MEMBERS]:.0f} MB", f"{most[0]:.0f} MB empty", most[MEMBERS], "MB", at_most=300),
    ]
    middle = {members: statistics.median(times) for members, times in took.items()}
    notes = [f"window: {rounds} rounds, the first screen is “{', '.join(sorted(headings))}”; medians {middle[MEMBERS]:.2f} s and {middle[0]:.2f} s"]
    return rows, notes
