#!/usr/bin/env python3
"""Runs every recipe of docs/recipes.md against a service and compares what it prints. Usage: check.py http://127.0.0.1:5000"""
import pathlib, re, subprocess, sys, tempfile

service = sys.argv[1]
text = (pathlib.Path(__file__).parents[2] / "docs" / "recipes.md").read_text(encoding="utf-8")
recipes = re.findall(r"```(sh|python|r)\n(.*?)```\n\n```text\n(.*?)```", text, re.S)
assert len(recipes) == len(re.findall(r"```(?:sh|python|r)\n", text)) > 0, "a recipe does not say what it prints"
commands = {"sh": ["bash", "-eu", "-o", "pipefail", "-c"], "python": [sys.executable, "-c"], "r": ["Rscript", "-e"]}
passed = failed = 0
for language, code, expected in recipes:
    with tempfile.TemporaryDirectory() as folder:
        run = subprocess.run([*commands[language], code.replace("http://localhost:5000", service)], cwd=folder, capture_output=True, text=True, timeout=120)
    if run.returncode == 0 and run.stdout.strip() == expected.strip():
        passed += 1
    else:
        failed += 1
        print(f"--- {language}\n{code}--- expected\n{expected}--- printed\n{run.stdout}{run.stderr}", file=sys.stderr)
print(f"{passed} passed, {failed} failed")
sys.exit(1 if failed else 0)
