#!/usr/bin/env python3
"""Has the SDK make a container, as an archive, and looks into it. Where the real base image is out of reach, an empty one from a registry
of this script's own stands in: then everything is checked but that image.
Usage: container.py <folder for the archive>"""
import gzip, hashlib, http.server, io, json, os, pathlib, re, socket, subprocess, sys, tarfile, tempfile, threading, time, urllib.request

ROOT = pathlib.Path(__file__).resolve().parents[2]
ARCHIVE = os.path.join(os.path.abspath(sys.argv[1]), "regional-diplomacy.tar.gz")


def digest(data):
    return "sha256:" + hashlib.sha256(data).hexdigest()


def registry():
    """A registry that holds one image for linux/amd64, with one empty layer."""
    plain = io.BytesIO()
    tarfile.open(fileobj=plain, mode="w").close()
    layer = gzip.compress(plain.getvalue(), mtime=0)
    config = json.dumps({"architecture": "amd64", "os": "linux", "config": {"Env": ["PATH=/usr/bin:/bin"], "WorkingDir": "/"},
                         "rootfs": {"type": "layers", "diff_ids": [digest(plain.getvalue())]}}).encode()
    docker = "application/vnd.docker."
    manifest = json.dumps({"schemaVersion": 2, "mediaType": docker + "distribution.manifest.v2+json",
                           "config": {"mediaType": docker + "container.image.v1+json", "size": len(config), "digest": digest(config)},
                           "layers": [{"mediaType": docker + "image.rootfs.diff.tar.gzip", "size": len(layer), "digest": digest(layer)}]}).encode()
    blobs = {digest(config): config, digest(layer): layer}

    class Registry(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            name = self.path.rsplit("/", 1)[1]
            body, kind = (manifest, docker + "distribution.manifest.v2+json") if "/manifests/" in self.path else (blobs.get(name, b"{}"), "application/octet-stream")
            self.send_response(200)
            for header, value in [("Content-Type", kind), ("Content-Length", str(len(body))), ("Docker-Content-Digest", digest(body))]:
                self.send_header(header, value)
            self.end_headers()
            if self.command == "GET":
                self.wfile.write(body)

        do_HEAD = do_GET

        def log_message(self, *_):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Registry)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"127.0.0.1:{server.server_port}"


def publish(*more):
    command = ["dotnet", "publish", ROOT / "src/RegionalDiplomacy.Api", "/t:PublishContainer", "-p:ContainerArchiveOutputPath=" + ARCHIVE, "--nologo", "-v", "quiet", *more]
    return subprocess.run(command, capture_output=True, text=True)


def check(holds, what):
    if not holds:
        raise SystemExit("not so: " + what)


real = publish()
if real.returncode != 0:
    print("the base image is out of reach: an empty one stands in, and the real one is NOT CHECKED")
    stand_in = registry()
    os.environ["DOTNET_CONTAINER_INSECURE_REGISTRIES"] = stand_in
    made = publish("-p:ContainerBaseImage=" + stand_in + "/base:1", "-p:ContainerRuntimeIdentifier=linux-x64")
    check(made.returncode == 0, "the SDK makes the container\n" + made.stdout[-3000:])

with tempfile.TemporaryDirectory() as work:
    with tarfile.open(ARCHIVE) as archive:
        archive.extractall(work)
    manifest = json.load(open(f"{work}/manifest.json"))[0]
    config = json.load(open(f"{work}/{manifest['Config']}"))["config"]
    check(any(tag.startswith("regional-diplomacy:") for tag in manifest["RepoTags"]), "its name")
    check(config["User"] == "app", "it does not run as root")
    check("8080/tcp" in config["ExposedPorts"], "its port")
    check({"ASPNETCORE_HTTP_PORTS=8080", "Logging__Console__FormatterName=json"} <= set(config["Env"]), "its environment")
    check("org.opencontainers.image.title" in config["Labels"], "its labels")
    entry = config["Entrypoint"] + config.get("Cmd", [])
    for layer in manifest["Layers"]:
        with tarfile.open(f"{work}/{layer}") as files:
            files.extractall(f"{work}/root")
    check(not list(pathlib.Path(work, "root").rglob("*.sqlite")), "no store of the machine that made it")
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        port = s.getsockname()[1]
    inside = [part.replace("/app/", f"{work}/root/app/") if part.startswith("/app/") else part for part in entry]
    env = {"PATH": os.environ["PATH"], "HOME": "/nonexistent", "TMPDIR": work, "DOTNET_ROOT": os.environ.get("DOTNET_ROOT", ""), "HTTP_PORTS": str(port), "ASPNETCORE_URLS": f"http://127.0.0.1:{port}",
           "Logging__Console__FormatterName": "json"}
    service = subprocess.Popen(inside, env=env, cwd=f"{work}/root{config['WorkingDir']}", stdout=subprocess.PIPE, text=True)
    try:
        for _ in range(1200):
            try:
                urllib.request.urlopen(f"http://127.0.0.1:{port}/health/ready").read()
                break
            except OSError:
                check(service.poll() is None, "the service in the container starts")
                time.sleep(0.05)
        else:
            raise SystemExit("the service in the container never got ready")
    finally:
        service.terminate()
    logged = [json.loads(line) for line in service.communicate()[0].splitlines()]
    check(any(re.match("Serving dataset", entry["Message"]) for entry in logged), "its log is JSON, an object a line")
print("container: holds")
