"""A real browser, asked over the WebDriver protocol: Debian's Chromium and its driver, without a library between."""

from __future__ import annotations

import json
import shutil
import subprocess
import time
import urllib.request
from contextlib import contextmanager

CHROMIUM = shutil.which("chromium")
DRIVER = shutil.which("chromedriver")
MISSING = "chromium and chromedriver are not installed (apt-get install chromium chromium-driver)"

_ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
_OPTIONS = (
    "--headless=new --no-sandbox --disable-gpu --disable-dev-shm-usage --no-first-run --disable-background-networking"
    " --disable-component-update --disable-sync"
)


class Browser:
    """A window. What it is asked fails as `urllib.error.HTTPError`, with the driver's words in its body."""

    def __init__(self, address, profile):
        self._address = address
        options = {"binary": CHROMIUM, "args": [*_OPTIONS.split(), f"--user-data-dir={profile}"]}
        wanted = {"goog:chromeOptions": options, "goog:loggingPrefs": {"browser": "ALL", "performance": "ALL"}}
        session = self._ask("POST", "", {"capabilities": {"alwaysMatch": wanted}})
        self._address += f"/{session['sessionId']}"

    def open(self, page, *, width=1200, height=900, scheme="light"):
        screen = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
        self.command("Emulation.setDeviceMetricsOverride", screen)
        self.command("Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": scheme}]})
        self.read_log("browser"), self.read_log("performance")
        self._ask("POST", "/url", {"url": page})

    def run(self, script):
        return self._ask("POST", "/execute/sync", {"script": script, "args": []})

    def press(self, key):
        actions = [{"type": kind, "value": key} for kind in ("keyDown", "keyUp")]
        self._ask("POST", "/actions", {"actions": [{"type": "key", "id": "keys", "actions": actions}]})

    def click(self, selector):
        element = self._ask("POST", "/element", {"using": "css selector", "value": selector})[_ELEMENT]
        self._ask("POST", f"/element/{element}/click", {})

    def read_log(self, kind):
        return self._ask("POST", "/se/log", {"type": kind})

    def list_requests(self):
        """The addresses that were asked for since the page was opened."""
        messages = [json.loads(entry["message"])["message"] for entry in self.read_log("performance")]
        return [
            message["params"]["request"]["url"]
            for message in messages
            if message["method"] == "Network.requestWillBeSent"
        ]

    def command(self, command, params):
        self._ask("POST", "/goog/cdp/execute", {"cmd": command, "params": params})

    def close(self):
        self._ask("DELETE", "", None)

    def _ask(self, method, path, body):
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(
            self._address + path, data, {"Content-Type": "application/json"}, method=method
        )
        with urllib.request.urlopen(request, timeout=60) as answer:
            return json.load(answer)["value"]


@contextmanager
def open_browser(folder):
    """A browser with a profile of its own in a folder, and its driver, which ends with it."""
    driver = subprocess.Popen([DRIVER, "--port=0"], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    try:
        port = next(line.split("port ")[1].strip(" .\n") for line in driver.stdout if "successfully on port" in line)
        browser = _start(f"http://127.0.0.1:{port}/session", folder / "profile")
        try:
            yield browser
        finally:
            browser.close()
    finally:
        driver.terminate()
        driver.wait(30)


def _start(address, profile):
    deadline = time.monotonic() + 30
    while True:
        try:
            return Browser(address, profile)
        except OSError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.3)
