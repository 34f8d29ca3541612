#!/usr/bin/env python3
"""Has systemd read the unit, and plays systemd to the published service: readiness, reload and end are told as the unit expects.
Usage: systemd.py <published application>"""
import ctypes, os, pathlib, shutil, signal, socket, subprocess, sys, tempfile

APP = os.path.abspath(sys.argv[1])
UNIT = pathlib.Path(__file__).resolve().parents[2] / "docs/deploy/regional-diplomacy.service"
WORK = pathlib.Path(tempfile.mkdtemp())


def check(holds, what):
    if not holds:
        raise SystemExit("not so: " + what)


unit = WORK / UNIT.name
unit.write_text(UNIT.read_text().replace("/usr/bin/dotnet /opt/regional-diplomacy/", f"{shutil.which('dotnet')} {APP}/"))
verified = subprocess.run(["systemd-analyze", "verify", "--man=no", unit], capture_output=True, text=True)
check(verified.returncode == 0 and not verified.stderr.strip(), "systemd accepts the unit: " + verified.stderr)
exposure = subprocess.run(["systemd-analyze", "security", "--offline=true", "--threshold=15", "--no-pager", unit], capture_output=True, text=True)
check(exposure.returncode == 0, "the service is exposed as little as it can be: " + exposure.stdout[-300:])

notices = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
notices.bind(str(WORK / "notify"))
notices.settimeout(60)
with socket.socket() as s:
    s.bind(("127.0.0.1", 0))
    port = s.getsockname()[1]
settings = dict(line.removeprefix("Environment=").split("=", 1) for line in UNIT.read_text().splitlines() if line.startswith("Environment="))
settings = {key: value.replace("%S", str(WORK)).replace(":5000", f":{port}") for key, value in settings.items()}
# The service knows systemd by the name of its parent process.
ctypes.CDLL(None).prctl(15, b"systemd")
service = subprocess.Popen(["dotnet", APP + "/RegionalDiplomacy.Api.dll"], cwd="/", stdout=subprocess.DEVNULL,
                           env={"PATH": os.environ["PATH"], "NOTIFY_SOCKET": str(WORK / "notify"), **settings})
try:
    check(b"READY=1" in notices.recv(4096), "the service says when it is ready")
    service.send_signal(signal.SIGHUP)
    service.send_signal(signal.SIGTERM)
    check(b"STOPPING=1" in notices.recv(4096), "the service says when it stops")
    check(service.wait(60) == 0, "it ends with 0")
    check(any((WORK / "regional-diplomacy").glob("*.sqlite")), "the store lies in the state directory")
    print("systemd: holds,", exposure.stdout.strip().splitlines()[-1].strip("→ "))
finally:
    service.kill()
    shutil.rmtree(WORK, ignore_errors=True)
