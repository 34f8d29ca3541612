#!/usr/bin/env python3
"""Puts Debian's nginx with docs/deploy/nginx.conf in front of the published service and looks at it from outside.
Usage: nginx.py <published application>"""
import hashlib, http.client, json, os, pathlib, shutil, socket, subprocess, sys, tempfile, time

APP = os.path.abspath(sys.argv[1])
CONF = pathlib.Path(__file__).resolve().parents[2] / "docs/deploy/nginx.conf"
WORK = pathlib.Path(tempfile.mkdtemp())
WORK.chmod(0o755)  # nginx writes its cache as another user
IRAN = "/api/v1/actors/iran"


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


SERVICE, FRONT = free_port(), free_port()


def ask(method, path, body=None, port=FRONT, source="127.0.0.1", **headers):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60, source_address=(source, 0))
    connection.request(method, path, body, {name.replace("_", "-"): value for name, value in headers.items()})
    response = connection.getresponse()
    return response.status, response.headers, response.read()


def check(holds, what):
    if not holds:
        raise SystemExit("not so: " + what)


def start():
    text = CONF.read_text()
    for old, new in [("127.0.0.1:5000", f"127.0.0.1:{SERVICE}"), ("listen 80;", f"listen 127.0.0.1:{FRONT};"), ("/var/cache/nginx/regional-diplomacy", f"{WORK}/cache")]:
        check(old in text, f"nginx.conf has '{old}'")
        text = text.replace(old, new)
    temporary = "".join(f"{kind}_temp_path {WORK}/{kind};" for kind in ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"])
    (WORK / "nginx.conf").write_text(f"daemon off; pid {WORK}/pid; error_log {WORK}/error.log; events {{}} http {{ access_log off; {temporary} {text} }}")
    env = {**os.environ, "Store__Path": f"{WORK}/store", "Proxy__Trusted__0": "127.0.0.1", "RateLimit__Requests": "40", "RateLimit__Seconds": "86400"}
    service = subprocess.Popen(["dotnet", f"{APP}/RegionalDiplomacy.Api.dll", "--urls", f"http://127.0.0.1:{SERVICE}"], env=env, stdout=subprocess.DEVNULL)
    subprocess.run(["nginx", "-t", "-q", "-c", f"{WORK}/nginx.conf"], check=True)
    nginx = subprocess.Popen(["nginx", "-c", f"{WORK}/nginx.conf"])
    for _ in range(1200):
        try:
            if ask("GET", "/health/ready")[0] == 200:
                break
        except OSError:
            pass
        time.sleep(0.05)
    return service, nginx


def look():
    direct = ask("GET", IRAN, port=SERVICE)
    first, second = ask("GET", IRAN), ask("GET", IRAN)
    check((first[1]["X-Cache"], second[1]["X-Cache"]) == ("MISS", "HIT"), f"the second answer comes from the cache: {first[1]['X-Cache']}, {second[1]['X-Cache']}")
    check(direct[2] == first[2] == second[2] and direct[1]["ETag"] == second[1]["ETag"], "the same bytes and tag with and without nginx")
    check("RateLimit" not in first[1] and "Server" in first[1] and "/" not in first[1]["Server"], "no other client's quota, no version of nginx")
    check(first[1]["Content-Security-Policy"] == direct[1]["Content-Security-Policy"], "the security headers come through")
    check(ask("GET", IRAN, If_None_Match=direct[1]["ETag"])[0] == 304, "a known tag is answered by 304 from the cache")
    check(ask("HEAD", IRAN)[2] == b"" and ask("HEAD", IRAN)[1]["ETag"] == direct[1]["ETag"], "HEAD from the cache")

    csv = ask("GET", "/api/v1/themes", Accept="text/csv")
    check(csv[1]["Content-Type"].startswith("text/csv") and ask("GET", "/api/v1/themes")[1]["Content-Type"] == "application/json", "one address, two formats, no mixing")
    br, plain = ask("GET", "/api/v1/themes", Accept_Encoding="br"), ask("GET", "/api/v1/themes")
    check(br[1]["Content-Encoding"] == "br" and plain[1]["Content-Encoding"] is None and br[1]["ETag"] != plain[1]["ETag"], "compressed and plain are kept apart")
    check(not br[1]["ETag"].startswith("W/"), "tags stay strong")

    body = json.dumps({"where": {"type": "dam"}})
    for method, path in [("POST", "/api/v1/projects/query"), ("QUERY", "/api/v1/projects")]:
        status, headers, _ = ask(method, path, body, Content_Type="application/json")
        check(status == 200 and headers["X-Cache"] in (None, "", "BYPASS"), f"{method} goes through, uncached: {status} {headers['X-Cache']}")
    status, headers, text = ask("POST", "/api/v1/projects/query", "x" * (1 << 20) + "x", Content_Type="application/json")
    check(status == 413 and headers["Content-Type"] == "application/problem+json", f"too large a body is refused by the service: {status}")
    for path, expected in [("/api/v1/projects?tipe=dam", 400), ("/nowhere", 404)]:
        status, headers, _ = ask("GET", path)
        check(status == expected and headers["Content-Type"] == "application/problem+json", f"{path}: a problem comes through")
        check(ask("GET", path)[1]["X-Cache"] != "HIT", f"{path}: a problem is not kept")
    status, headers, text = ask("GET", "/api/v1/export/all.ndjson")
    lines = text.rstrip(b"\n").rsplit(b"\n", 1)
    check(json.loads(lines[1])["_end"]["sha256"] == hashlib.sha256(lines[0] + b"\n").hexdigest(), "an export comes through whole")
    check(ask("GET", "/swagger/index.html")[0] == 200, "Swagger UI comes through")
    check(ask("GET", "/health/live", source="127.0.0.9")[0] == 403, "probes are for this machine only")


# Questions in a body are never kept, so each of them reaches the service and is counted.
def quotas():
    def question(source, **headers):
        return ask("POST", "/api/v1/projects/query", "{}", source=source, Content_Type="application/json", **headers)

    statuses = [question("127.0.0.5", X_Forwarded_For=f"192.0.2.{number}")[0] for number in range(41)]
    check(statuses == [200] * 40 + [429], "a client is counted by its own address, whatever it says of itself")
    check(question("127.0.0.6")[0] == 200, "another client has its own quota")
    check(question("127.0.0.5")[1]["Retry-After"] is not None, "Retry-After comes through")


def outage(service):
    service.kill()
    service.wait()
    check(ask("GET", IRAN)[2] == ask("GET", IRAN)[2] != b"" and ask("GET", IRAN)[0] == 200, "what is in the cache is served while the service is away")


service, nginx = start()
try:
    look()
    quotas()
    outage(service)
    print("nginx: holds")
finally:
    nginx.terminate()
    nginx.wait()
    service.kill()
    shutil.rmtree(WORK, ignore_errors=True)
