"""A web server for a published site, and a headless Chromium that looks at it."""

import functools
import http.server
import json
import pathlib
import threading
import time

from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By

# What the service allows its pages.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'self'; "
    "frame-ancestors 'none'")


class Site(http.server.SimpleHTTPRequestHandler):
    """Serves the folder; takes feedback as the service does, so that the form can be tried."""

    reports = []
    broken = set()

    def do_GET(self):
        path = self.path.split("?")[0].lstrip("/")
        if path in self.broken:
            return self.send_error(500)
        if path == "data/district.json":
            district = json.loads(pathlib.Path(self.directory, path).read_text("utf-8"))
            return self.answer(200, {**district, "feedback": "/feedback"})
        return super().do_GET()

    def do_POST(self):
        report = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        if "ปฏิเสธ" in report["text"]:
            return self.answer(422, {"code": "refused", "description": "ไม่รับเรื่องนี้"})
        self.reports.append(report)
        return self.answer(201, {"number": f"F{len(self.reports):04}"})

    def answer(self, status, value):
        body = json.dumps(value).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def end_headers(self):
        self.send_header("Content-Security-Policy", POLICY)
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, *_):
        pass


def serve(folder):
    """The address of a server of the folder, on a port of its own."""
    handler = functools.partial(Site, directory=str(folder))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_port}/"


class Browser:
    """A page in Chromium, with what a person does to it."""

    def __init__(self):
        options = webdriver.ChromeOptions()
        for word in ("headless=new", "no-sandbox", "disable-gpu", "disable-dev-shm-usage"):
            options.add_argument("--" + word)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        self.driver = webdriver.Chrome(service=Service("/usr/bin/chromedriver"), options=options)
        self.resize(1280, 800)

    def resize(self, width, height):
        self.driver.execute_cdp_cmd(
            "Emulation.setDeviceMetricsOverride",
            {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 700})

    def open(self, address):
        self.driver.get("about:blank")  # else only the fragment would change
        self.driver.get(address)
        self.until("document.body.classList.contains('ready')")

    def until(self, condition, seconds=120):
        """Waits until an expression of the page is true."""
        end = time.time() + seconds
        while not self.run(f"return Boolean({condition})"):
            if time.time() > end:
                raise AssertionError(f"never came true: {condition}; {self.messages()}")
            time.sleep(0.03)

    def run(self, script, *values):
        return self.driver.execute_script(script, *values)

    def find(self, selector):
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def text(self, selector):
        return self.find(selector).text

    def keys(self, *keys):
        """Presses keys where the focus is."""
        self.driver.switch_to.active_element.send_keys(*keys)

    def focus(self):
        """The id of what has the focus."""
        return self.run("return document.activeElement.id")

    def fragment(self):
        """The values in the page's address."""
        return self.run("return Object.fromEntries(new URLSearchParams(location.hash.slice(1)))")

    def overflow(self):
        """By how many pixels the page is wider than its window."""
        return self.run("return document.documentElement.scrollWidth - window.innerWidth")

    def messages(self):
        """What the console has said since the last call, except of what a test broke itself."""
        return [entry["message"] for entry in self.driver.get_log("browser")]

    def close(self):
        self.driver.quit()
