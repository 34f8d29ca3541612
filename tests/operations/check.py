#!/usr/bin/env python3
"""Runs the published service as an operator would, and as accidents do: signals, kills, full disks, read-only folders, certificates.
Usage: check.py <published application>"""
import contextlib, hashlib, http.server, json, os, shutil, signal, socket, ssl, subprocess, sys, tempfile, threading, time, urllib.error, urllib.request

APP = os.path.abspath(sys.argv[1])
WORK = tempfile.mkdtemp()
ANSWERS = ["/api/v1/dataset", "/api/v1/actors/iran", "/api/v1/projects?type=dam,canal&facets=type", "/api/v1/claims?q=water&limit=200",
           "/api/v1/export/all.ndjson", "/api/v1/export/events.csv", "/api/v1/export/knowledge-base.sqlite"]
ALL = "/api/v1/export/all.ndjson"


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


class Service:
    def __init__(self, store, settings=(), prefix=(), port=None):
        self.port = port or free_port()
        self.log = open(os.path.join(WORK, f"log-{self.port}"), "w+")
        env = {**os.environ, "Store__Path": store, "RateLimit__Requests": "0", **dict(settings)}
        # Under nohup SIGHUP is ignored, and whoever is started inherits that.
        self.process = subprocess.Popen([*prefix, "dotnet", APP + "/RegionalDiplomacy.Api.dll", *([] if port else ["--urls", f"http://127.0.0.1:{self.port}"])],
                                        env=env, stdout=self.log, stderr=self.log, cwd="/", preexec_fn=lambda: signal.signal(signal.SIGHUP, signal.SIG_DFL))

    def get(self, path):
        with urllib.request.urlopen(f"http://127.0.0.1:{self.port}{path}", timeout=60) as response:
            return response.read(), response.headers

    def ready(self):
        for _ in range(1200):
            with contextlib.suppress(OSError):
                self.get("/health/ready")
                return self
            if self.process.poll() is not None:
                break
            time.sleep(0.05)
        raise SystemExit("the service did not start:\n" + self.said())

    def said(self):
        self.log.flush()
        return open(self.log.name).read()

    def end(self, number=signal.SIGTERM):
        if self.process.poll() is None:
            self.process.send_signal(number)
        return self.process.wait(120)

    def __enter__(self):
        return self.ready()

    def __exit__(self, *_):
        self.end(signal.SIGKILL)


def check(holds, what):
    if not holds:
        raise SystemExit("not so: " + what)


def until(holds, what, service):
    for _ in range(3600):
        if holds():
            return
        time.sleep(0.05)
    raise SystemExit(f"never happened: {what}\n{service.said()}")


def slow_export(port):
    s = socket.socket()
    s.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    s.connect(("127.0.0.1", port))
    s.sendall(f"GET {ALL} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n".encode())
    return s, s.recv(2000)


def rest(s, received):
    with contextlib.suppress(ConnectionError):
        while part := s.recv(1 << 16):
            received += part
    head, _, body = received.partition(b"\r\n\r\n")
    length = next(int(line.split(b":")[1]) for line in head.split(b"\r\n") if line.lower().startswith(b"content-length"))
    return body, length


def stop_finishes_exports(store):
    with Service(store, {"Limits__ShutdownSeconds": "60"}) as service:
        whole, _ = service.get(ALL)
        s, received = slow_export(service.port)
        service.process.send_signal(signal.SIGTERM)
        time.sleep(1)
        check(service.process.poll() is None, "the service waits for an export that is running")
        body, _ = rest(s, received)
        check(body == whole, "an export that was running when the service was stopped is whole")
        check(service.process.wait(60) == 0, "the service ends with 0 when the export is done")
    with Service(store, {"Limits__ShutdownSeconds": "1"}) as service:
        service.get(ALL)
        s, received = slow_export(service.port)
        check(service.end() == 0, "the service does not wait beyond the limit")
        body, length = rest(s, received)
        check(len(body) < length, "an export that was cut is seen to be cut")


def stop_ends_compiling():
    folder = os.path.join(WORK, "stopped")
    service = Service(folder)
    until(lambda: os.path.isdir(folder) and any("incomplete" in name for name in os.listdir(folder)), "compiling begins", service)
    service.process.send_signal(signal.SIGTERM)
    begin = time.monotonic()
    check(service.process.wait(120) == 1, "a service that never served does not end with 0: " + service.said())
    check(time.monotonic() - begin < 2, "compiling ends at once, not when it is done")
    check(os.listdir(folder) == ["compiling.lock"], f"nothing unfinished is left: {os.listdir(folder)}")
    check("told to stop" in service.said() and "   at " not in service.said(), "it says so, without a stack trace: " + service.said())


def kill_under_load(store, rounds=10):
    def answers(service):
        return [(path, headers["ETag"], hashlib.sha256(body).hexdigest()) for path in ANSWERS for body, headers in [service.get(path)]]

    def load(service, stop):
        while not stop.is_set():
            for path in ANSWERS:
                with contextlib.suppress(Exception):
                    service.get(path)

    with Service(store) as service:
        expected = answers(service)
    for number in range(rounds):
        with Service(store) as service:
            stop = threading.Event()
            threads = [threading.Thread(target=load, args=(service, stop)) for _ in range(8)]
            for thread in threads:
                thread.start()
            time.sleep(0.2 + number * 0.1)
            service.end(signal.SIGKILL)
            stop.set()
            for thread in threads:
                thread.join()
        with Service(store) as service:
            check(answers(service) == expected, f"the same answers, byte for byte, after kill {number + 1}")
            check("ompiled" not in service.said(), "a store that was only read needs no compiling after a kill")


def edited_seed(label):
    seed = os.path.join(WORK, "seed")
    if not os.path.exists(seed):
        shutil.copytree(os.path.join(APP, "seed"), seed)
        subprocess.run(["chmod", "-R", "u+w", seed], check=True)
    file = os.path.join(seed, "themes.json")
    themes = json.load(open(file))
    next(theme for theme in themes if theme["id"] == "water")["label"] = label
    json.dump(themes, open(file + ".new", "w"))
    os.replace(file + ".new", file)
    return seed


def label(service):
    return json.loads(service.get("/api/v1/themes/water")[0])["label"]


def hang_up_brings_in_the_seed():
    with Service(os.path.join(WORK, "hup"), {"Seed__Path": edited_seed("Water one")}) as service:
        check(label(service) == "Water one", "the seed that was there at the start is served")
        edited_seed("Water two")
        service.process.send_signal(signal.SIGHUP)
        until(lambda: label(service) == "Water two", "new content after SIGHUP", service)
        check(service.end() == 0, "the service ends with 0")


def full_disk(store):
    disk = os.path.join(WORK, "disk")
    os.mkdir(disk)
    # Room for one store and the half of another.
    room = sum(entry.stat().st_size for entry in os.scandir(store)) * 3 // 2
    if subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={room},mode=700", "tmpfs", disk], stderr=subprocess.DEVNULL).returncode != 0:
        return "not checked, for want of the right to mount a small disk"
    try:
        settings = {"Seed__Path": edited_seed("Water before")}
        with Service(disk, settings) as service:
            files = sorted(os.listdir(disk))
            edited_seed("Water after")
            service.process.send_signal(signal.SIGHUP)
            until(lambda: "not brought in" in service.said(), "word of the full disk", service)
            check("Store__Path" in service.said(), "the message names the key")
            check(label(service) == "Water before", "the old store is served on")
        second = Service(disk, settings)
        check(second.process.wait(120) == 1, "a start for which there is no room ends with 1")
        check("Store__Path" in second.said() and "   at " not in second.said(), "it says so without a stack trace: " + second.said())
        check(sorted(os.listdir(disk)) == files, "the old store is still there and nothing half made")
        edited_seed("Water before")
        with Service(disk, settings) as service:
            check("ompiled" not in service.said(), "the old store is sound")
    finally:
        subprocess.run(["umount", "-l", disk], check=True)


def read_only_folder(store):
    if os.geteuid() != 0 or not shutil.which("setpriv"):
        return "not checked, for want of another user to be"
    nobody = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
    subprocess.run(["chmod", "a+rx", WORK], check=True)
    locked = os.path.join(WORK, "locked")
    os.mkdir(locked, 0o555)
    refused = Service(locked, prefix=nobody)
    check(refused.process.wait(60) == 1, "a folder that cannot be written is refused")
    check("Store__Path" in refused.said() and locked in refused.said() and "   at " not in refused.said(), "with its name and the key, without a stack trace: " + refused.said())
    copy = os.path.join(WORK, "copy")
    shutil.copytree(store, copy)
    subprocess.run(["chmod", "-R", "a+rX,a-w", copy], check=True)
    with Service(copy, prefix=nobody) as service:
        check("ompiled" not in service.said(), "a store in a folder that cannot be written is served")
    foreign = Service(copy, {"Seed__Path": edited_seed("Water three")}, prefix=nobody)
    check(foreign.process.wait(60) == 1 and "Store__Path" in foreign.said(), "another version cannot be made there: " + foreign.said())


def https(store):
    certificate, key, port = os.path.join(WORK, "c.pem"), os.path.join(WORK, "k.pem"), free_port()
    subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=service.example", "-keyout", key, "-out", certificate],
                   check=True, capture_output=True)
    plain = free_port()
    settings = {"Kestrel__Endpoints__Http__Url": f"http://127.0.0.1:{plain}", "Kestrel__Endpoints__Https__Url": f"https://127.0.0.1:{port}",
                "Kestrel__Endpoints__Https__Certificate__Path": certificate, "Kestrel__Endpoints__Https__Certificate__KeyPath": key}
    with Service(store, settings, port=plain) as service:
        until(lambda: "https://" in service.said(), "the HTTPS address", service)
        context = ssl.create_default_context(cafile=certificate)
        context.check_hostname = False
        request = urllib.request.Request(f"https://127.0.0.1:{port}/api/v1/actors/iran", headers={"Host": "service.example"})
        with urllib.request.urlopen(request, context=context) as response:
            check("max-age=31536000" in response.headers["Strict-Transport-Security"], "HSTS over HTTPS")
        s = socket.create_connection(("127.0.0.1", plain))
        s.sendall(b"GET /api/v1/actors/iran?fields=label HTTP/1.1\r\nHost: service.example\r\nConnection: close\r\n\r\n")
        answer = s.recv(4096).decode()
        check(answer.startswith("HTTP/1.1 307") and f"Location: https://service.example:{port}/api/v1/actors/iran?fields=label" in answer, "HTTP leads to HTTPS: " + answer)
        check("Strict-Transport-Security" not in answer, "no HSTS over HTTP")


def telemetry_is_sent_before_the_end(store):
    received = []

    class Collector(http.server.BaseHTTPRequestHandler):
        def do_POST(self):
            received.append((self.path, self.rfile.read(int(self.headers["Content-Length"]))))
            self.send_response(200)
            self.end_headers()

        def log_message(self, *_):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Collector)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with Service(store, {"OTEL_EXPORTER_OTLP_ENDPOINT": f"http://127.0.0.1:{server.server_port}", "OTEL_EXPORTER_OTLP_PROTOCOL": "http/protobuf"}) as service:
        service.get("/api/v1/actors/iran")
        check(service.end() == 0, "the service ends with 0")
    check(any(path == "/v1/traces" and b"/api/v1/actors/{id}" in body for path, body in received), "the last traces are sent before the end")
    check(any(path == "/v1/metrics" for path, body in received), "the last metrics are sent before the end")
    server.shutdown()


store = os.path.join(WORK, "store")
try:
    for name, step in [("a stop finishes exports within its limit", lambda: stop_finishes_exports(store)), ("a stop ends compiling", stop_ends_compiling), ("ten kills under load", lambda: kill_under_load(store)),
                       ("SIGHUP", hang_up_brings_in_the_seed), ("a full disk", lambda: full_disk(store)), ("a read-only folder", lambda: read_only_folder(store)),
                       ("HTTPS", lambda: https(store)), ("telemetry", lambda: telemetry_is_sent_before_the_end(store))]:
        print(f"{name}: {step() or 'holds'}", flush=True)
finally:
    shutil.rmtree(WORK, ignore_errors=True)
