// Reads what the service exports with the libraries that other people use: strict CSV, CSL-JSON, BibTeX, RIS, JSON-LD, SQLite, data package.
// Usage: node check.mjs http://127.0.0.1:5000
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Cite } from '@citation-js/core';
import { parse } from 'csv-parse/sync';
import jsonld from 'jsonld';

const service = process.argv[2];
const folder = mkdtempSync(join(tmpdir(), 'interchange-'));
let passed = 0, failed = 0;

const get = async path => {
  const response = await fetch(service + path);
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return response;
};
const bytes = async path => Buffer.from(await (await get(path)).arrayBuffer());
const text = async path => (await get(path)).text();
const json = async path => (await get(path)).json();
const sha256 = data => createHash('sha256').update(data).digest('hex');
const equal = (actual, expected, what) => { if (JSON.stringify(actual) !== JSON.stringify(expected)) throw new Error(`${what}: ${JSON.stringify(actual)?.slice(0, 300)} is not ${JSON.stringify(expected)?.slice(0, 300)}`); };

async function check(name, body) {
  try { await body(); passed++; } catch (error) { failed++; console.error(`${name}: ${error.message}`); }
}

const routes = Object.values((await json('/')).kinds).map(path => path.split('/').at(-1));
const lines = async route => (await text(`/api/v1/export/${route}.ndjson`)).trimEnd().split('\n').slice(0, -1).map(line => JSON.parse(line));

for (const route of routes) {
  const records = await lines(route);

  await check(`${route}.csv`, async () => {
    const rows = parse(await bytes(`/api/v1/export/${route}.csv`), { columns: true, record_delimiter: '\r\n' });
    equal(rows.map(row => row.id), records.map(record => record.id), 'ids');
    for (const row of rows) for (const cell of Object.values(row)) if (/^[=+\-@\t\r]/.test(cell)) throw new Error(`a cell runs as a formula: ${cell}`);
    for (const [index, row] of rows.entries()) equal(row.label.replace(/^'/, ''), records[index].label.replace(/^'/, ''), 'label');
  });

  await check(`${route} as JSON-LD`, async () => {
    const path = `/api/v1/${route}?format=jsonld&limit=50`;
    const loader = async url => ({ document: await json(new URL(url).pathname), documentUrl: url, contextUrl: null });
    const document = await json(path);
    // In safe mode the library refuses what it would otherwise drop.
    const expanded = await jsonld.expand(document, { base: service + path, documentLoader: loader, safe: true });
    equal(expanded.length, document['@graph'].length, 'nodes');
    equal(expanded[0]['@id'], `${service}/api/v1/records/${document['@graph'][0].id}`, '@id');
  });

  await check(`${route} as BibTeX, RIS and CSL-JSON`, async () => {
    const count = Math.min(records.length, 200);
    for (const [format, program] of [['bibtex', 'bib2xml'], ['ris', 'ris2xml']]) {
      const file = join(folder, `${route}.${format}`);
      writeFileSync(file, await bytes(`/api/v1/${route}?format=${format}&limit=200`));
      const mods = execFileSync(program, [file], { stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1 << 28 }).toString();
      equal((mods.match(/<mods /g) ?? []).length, count, program);
    }

    const items = await json(`/api/v1/${route}?format=csljson&limit=200`);
    const back = new Cite(items).format('data', { format: 'object' });
    equal(back.length, count, 'items');
    for (const [index, item] of items.entries())
      for (const [name, value] of Object.entries(item)) equal(back[index][name], value, `${item.id}.${name}`);
  });
}

await check('data package', async () => {
  const descriptor = await json('/api/v1/export/datapackage.json');
  equal(descriptor.resources.length, routes.length, 'resources');
  for (const resource of descriptor.resources) {
    const data = await bytes(`/api/v1/export/${resource.path}`);
    equal([data.length, `sha256:${sha256(data)}`], [resource.bytes, resource.hash], resource.path);
    equal(Object.keys(parse(data, { columns: true, record_delimiter: '\r\n', to: 1 })[0]), resource.schema.fields.map(field => field.name), resource.path);
  }
});

await check('manifest', async () => {
  for (const file of (await json('/api/v1/export')).files) {
    const response = await get(file.url);
    const data = Buffer.from(await response.arrayBuffer());
    equal([data.length, sha256(data)], [file.bytes, file.sha256], file.name);
  }
});

await check('content digest', async () => {
  const response = await fetch(`${service}/api/v1/export/claims.ndjson`, { headers: { 'Accept-Encoding': 'identity' } });
  const data = Buffer.from(await response.arrayBuffer());
  equal(response.headers.get('content-digest'), `sha-256=:${createHash('sha256').update(data).digest('base64')}:`, 'Content-Digest');
});

await check('SQLite in sqlite3', async () => {
  const file = join(folder, 'knowledge-base.sqlite');
  writeFileSync(file, await bytes('/api/v1/export/knowledge-base.sqlite'));
  const ask = sql => execFileSync('sqlite3', ['-readonly', file, sql], { maxBuffer: 1 << 28 }).toString().trim();
  equal(ask('PRAGMA integrity_check'), 'ok', 'integrity');
  const all = (await text('/api/v1/export/all.ndjson')).trimEnd().split('\n').slice(0, -1);
  equal(sha256(ask('SELECT json FROM record ORDER BY id').split('\n').sort().join('\n')), sha256(all.sort().join('\n')), 'records');
  equal(ask("SELECT to_id FROM link WHERE from_id = 'qush-tepa-canal' AND role = 'disputes' ORDER BY 1").split('\n'), (await json('/api/v1/projects/qush-tepa-canal')).disputes.map(link => link.id).sort(), 'links');
  if (Number(ask('SELECT count(*) FROM statement')) < 5000) throw new Error('the view of statements is all but empty');
});

console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
