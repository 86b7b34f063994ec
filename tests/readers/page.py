"""Opens a page in headless Chromium and tells as JSON what a person finds there.

In: the file. With a folder behind it, pictures of the page are put there. Speaks the browser's own
protocol over two pipes, so that nothing is put into the page: its own policy allows nothing foreign.
"""

import base64
import itertools
import json
import os
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

PATIENCE = 300


class Browser:
    def __init__(self, profile):
        down, up = os.pipe(), os.pipe()
        command = (
            "exec chromium --headless --no-sandbox --disable-gpu --disable-dev-shm-usage --no-first-run"
            ' --host-resolver-rules="MAP * ~NOTFOUND" --remote-debugging-pipe'
            f' --user-data-dir="$0" about:blank 3<&{down[0]} 4>&{up[1]} 2>/dev/null'
        )
        self.process = subprocess.Popen(["sh", "-c", command, profile], pass_fds=(down[0], up[1]))
        os.close(down[0])
        os.close(up[1])
        self.down, self.up = down[1], up[0]
        self.rest = b""
        self.ids = itertools.count(1)
        self.events = []
        self.session = None
        target = self.ask("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]

    def message(self):
        while b"\0" not in self.rest:
            more = os.read(self.up, 1 << 20)
            if not more:
                raise SystemExit("the browser ended")
            self.rest += more
        message, self.rest = self.rest.split(b"\0", 1)
        return json.loads(message)

    def ask(self, method, **params):
        number = next(self.ids)
        message = {"id": number, "method": method, "params": params}
        if self.session:
            message["sessionId"] = self.session
        data = json.dumps(message).encode() + b"\0"
        while data:
            data = data[os.write(self.down, data) :]
        while True:
            answer = self.message()
            if answer.get("id") == number:
                if "error" in answer:
                    raise SystemExit(f"{method}: {answer['error']}")
                return answer["result"]
            self.events.append(answer)

    def open(self, url):
        self.events.clear()
        self.ask("Page.navigate", url=url)
        while not any(event.get("method") == "Page.loadEventFired" for event in self.events):
            self.events.append(self.message())

    def js(self, expression):
        result = self.ask("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in result:
            raise SystemExit(f"{expression}: {result['exceptionDetails']}")
        return result["result"].get("value")

    def press(self, key, code):
        for kind in ("keyDown", "keyUp"):
            text = {"text": "\r"} if key == "Enter" and kind == "keyDown" else {}
            self.ask("Input.dispatchKeyEvent", type=kind, key=key, code=key, windowsVirtualKeyCode=code, **text)

    def wrong(self):
        """What the browser complained of, and what the page asked for beside itself."""
        errors, requests = [], []
        for event in self.events:
            params = event.get("params", {})
            if event.get("method") == "Log.entryAdded":
                errors.append(params["entry"]["text"])
            elif event.get("method") == "Runtime.exceptionThrown":
                errors.append(params["exceptionDetails"]["text"])
            elif event.get("method") == "Runtime.consoleAPICalled":
                errors.append(json.dumps(params["args"]))
            elif event.get("method") == "Network.requestWillBeSent":
                requests.append(params["request"]["url"])
        return errors, requests


COLUMN = "[...document.querySelectorAll('#%s tbody tr:not([hidden])')].map(row => row.cells[%d].innerText.trim())"
FIND = "var find = (id, at) => document.querySelectorAll(`#${id} thead th`)[at]; "
# What text and ground make, for every text that is seen: the lowest contrast, and where.
CONTRAST = """(() => {
  const parts = (color) => (color.match(/[\\d.]+/g) ?? []).map(Number);
  const light = (color) => {
    const [r, g, b] = parts(color).slice(0, 3).map((c) => (c /= 255) <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const clear = (color) => parts(color)[3] === 0;
  let worst = [99, ""];
  for (const element of document.querySelectorAll("body *")) {
    if (element.closest("svg, script") || ![...element.childNodes].some((n) => n.nodeType === 3 && n.data.trim())) continue;
    let ground = element;
    while (ground && clear(getComputedStyle(ground).backgroundColor)) ground = ground.parentElement;
    const [a, b] = [getComputedStyle(element).color, getComputedStyle(ground ?? document.body).backgroundColor].map(light);
    const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (contrast < worst[0]) worst = [contrast, element.outerHTML.slice(0, 200)];
  }
  return worst;
})()"""


def tell(browser, url, folder):
    for domain in ("Page", "Runtime", "Log", "Network", "Accessibility"):
        browser.ask(f"{domain}.enable")
    browser.ask("Emulation.setFocusEmulationEnabled", enabled=True)
    told = {}

    # without its script
    browser.ask("Emulation.setScriptExecutionDisabled", value=True)
    browser.open(url)
    told["plain"] = browser.js("document.body.innerText")
    told["plain_controls"] = browser.js("document.querySelectorAll('button, input').length")
    browser.ask("Emulation.setScriptExecutionDisabled", value=False)

    browser.open(url)
    told["text"] = browser.js("document.body.innerText")
    told["title"] = browser.js("document.title")
    told["lang"] = browser.js("document.documentElement.lang")
    told["elements"] = browser.js(
        "Object.fromEntries(['script', 'img', 'iframe', 'object', 'embed', 'form', 'link', 'base', 'audio', 'video']"
        ".map(name => [name, document.querySelectorAll(name).length]))"
    )
    told["handlers"] = browser.js(
        "[...document.querySelectorAll('*')].flatMap(e => [...e.attributes]).filter(a => a.name.startsWith('on')"
        " || a.name === 'style' || /^\\s*javascript:/i.test(a.value)).length"
    )
    told["headings"] = browser.js("[...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(h => +h.tagName[1])")
    told["ids_twice"] = browser.js(
        "(ids => ids.filter((id, at) => ids.indexOf(id) !== at))([...document.querySelectorAll('[id]')].map(e => e.id))"
    )
    told["links_to_nothing"] = browser.js(
        "[...document.querySelectorAll('a[href]')].map(a => a.getAttribute('href'))"
        ".filter(to => !to.startsWith('#') || !document.getElementById(to.slice(1)))"
    )
    told["evidence"] = browser.js(
        "[...document.querySelectorAll('#evidence table')].slice(0, 1).flatMap(table => [...table.tBodies[0].rows])"
        ".map(row => [...row.cells].map(cell => cell.textContent))"
    )
    told["areas"] = browser.js("[...document.querySelectorAll('blockquote')].map(quote => quote.textContent)")
    told["tables_without"] = browser.js(
        "[...document.querySelectorAll('table')].filter(t => !t.caption || t.querySelector('thead th:not([scope])')).length"
    )

    # sorting and filtering
    told["residents"] = browser.js(COLUMN % ("municipalities", 2))
    sort = FIND + "find('municipalities', 2).querySelector('button').click(); find('municipalities', 2).ariaSort"
    told["sorted"] = [
        [browser.js(sort), browser.js(COLUMN % ("municipalities", 2))],
        [browser.js(sort), browser.js(COLUMN % ("municipalities", 2))],
    ]
    browser.js(FIND + "find('municipalities', 0).querySelector('button').click()")
    told["by_name"] = browser.js(COLUMN % ("municipalities", 0))
    browser.js("document.querySelector('#municipalities input').focus()")
    browser.ask("Input.insertText", text="lappi")
    told["filtered"] = browser.js(COLUMN % ("municipalities", 1))
    told["shown"] = browser.js("document.querySelector('#municipalities [role=status]').textContent")

    # the map by keyboard: a link to a row that the filter hides
    links = browser.js(
        "[...document.querySelectorAll('#map a')].map(a => [a.getAttribute('href'), a.getAttribute('aria-label')])"
    )
    told["map"] = links
    tree = browser.ask("Accessibility.getFullAXTree")["nodes"]
    told["map_tree"] = [
        node["name"]["value"] for node in tree if node["role"]["value"] == "link" and not node.get("ignored")
    ]
    browser.js("document.querySelector('#map a').focus(); 0")
    told["focus"] = []
    for _ in range(3):
        told["focus"].append(browser.js("document.activeElement.getAttribute('href')"))
        told["says"] = browser.js("document.querySelector('#map .says').textContent")
        browser.press("Tab", 9)
    browser.press("Enter", 13)
    browser.js("new Promise(done => setTimeout(done, 300))")
    browser.js("new Promise(done => requestAnimationFrame(done)).then(() => 0)")
    told["target"] = browser.js(
        "(row => row && [row.id, row.hidden, row.getBoundingClientRect().top < innerHeight])(document.querySelector(':target'))"
    )
    told["errors"], told["requests"] = browser.wrong()

    # on a phone: how far the page is wider than the screen
    phone = {"width": 390, "height": 844, "deviceScaleFactor": 1, "mobile": True}
    for name, metrics, scheme in (
        ("desktop", {"width": 1280, "height": 900, "deviceScaleFactor": 1, "mobile": False}, "light"),
        ("dark", {"width": 1280, "height": 900, "deviceScaleFactor": 1, "mobile": False}, "dark"),
        ("phone", phone, "light"),
    ):
        browser.ask("Emulation.setDeviceMetricsOverride", **metrics)
        browser.ask("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])
        browser.open(url)
        told[f"{name}_overflow"] = browser.js("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        told[f"{name}_contrast"] = browser.js(CONTRAST)
        if folder:
            for at, place in enumerate(("map", "figures", "projects", "project-11", "municipalities", "evidence")):
                browser.js(f"document.getElementById('{place}')?.scrollIntoView()")
                shot = browser.ask("Page.captureScreenshot", format="png")["data"]
                (folder / f"{name}-{at}.png").write_bytes(base64.b64decode(shot))
    browser.ask("Emulation.clearDeviceMetricsOverride")
    if folder:
        pdf = browser.ask("Page.printToPDF", preferCSSPageSize=True, printBackground=False)["data"]
        (folder / "print.pdf").write_bytes(base64.b64decode(pdf))
    return told


def main():
    file = Path(sys.argv[1]).resolve()
    folder = Path(sys.argv[2]) if len(sys.argv) > 2 else None
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        browser = Browser(profile)
        watch = threading.Timer(PATIENCE, browser.process.kill)
        watch.start()
        try:
            told = tell(browser, file.as_uri(), folder)
        finally:
            watch.cancel()
            browser.process.kill()
            browser.process.wait()
    json.dump(told, sys.stdout)


main()
