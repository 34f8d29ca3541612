#!/usr/bin/env bash
# Lints the document; a warning is as bad as an error. Usage: lint.sh [document]
set -euo pipefail
document=$(realpath "${1:-$(dirname "$0")/../../openapi/v1.json}")
cd "$(dirname "$0")"
npx spectral lint "$document" --ruleset spectral.yaml --fail-severity hint
# Redocly ends well where there are only warnings, so they are counted.
npx redocly lint "$document" --config redocly.yaml --format json 2> /dev/null | node -e '
  const { totals, problems } = JSON.parse(require("node:fs").readFileSync(0, "utf8"));
  for (const problem of problems) console.error(`${problem.severity} ${problem.ruleId}: ${problem.message} ${problem.location[0]?.pointer ?? ""}`);
  process.exit(totals.errors + totals.warnings === 0 ? 0 : 1);'
echo "the document is clean"
