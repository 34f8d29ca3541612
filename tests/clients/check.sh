#!/usr/bin/env bash
# Makes clients from the document alone, compiles them strictly and runs them against a service. Usage: check.sh http://127.0.0.1:5000
set -euo pipefail
cd "$(dirname "$0")"
rm -rf generated
npx openapi-typescript ../../openapi/v1.json -o generated/v1.d.ts > /dev/null
npx openapi-ts -i ../../openapi/v1.json -o generated/hey -c @hey-api/client-fetch > /dev/null
npx tsc -p .
node generated/out/use.js "$1"
node generated/out/use-hey.js "$1"
dotnet run --project dotnet --configuration Release -- "$1"
