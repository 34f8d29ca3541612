// Sends requests through Prism, which compares each answer (status, headers, body) with the document and says where it breaks it.
// Usage: node prism.mjs http://127.0.0.1:5000 [port of the proxy]
import { spawn } from 'node:child_process';
import { writeFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const [service, port = '5199'] = process.argv.slice(2);
const proxy = `http://127.0.0.1:${port}`;
const contract = await (await fetch(`${service}/openapi/v1.json`)).json();

// Prism loses the properties of a schema that contains itself, as conditions do; their inner ones are left to the tests of the service.
for (const [name, schema] of Object.entries(contract.components.schemas).filter(([name]) => name.endsWith('Conditions'))) {
  const inner = JSON.stringify({ $ref: `#/components/schemas/${name}` });
  for (const joiner of ['all', 'any']) if (JSON.stringify(schema.properties[joiner].items) === inner) schema.properties[joiner].items = { type: 'object' };
  schema.properties.not = { type: 'object' };
}

const file = join(mkdtempSync(join(tmpdir(), 'prism-')), 'v1.json');
writeFileSync(file, JSON.stringify(contract));

const prism = spawn('node_modules/.bin/prism', ['proxy', file, service, '--errors', '--port', port, '--host', '127.0.0.1'], { stdio: ['ignore', 'pipe', 'inherit'] });
await new Promise((ready, failed) => {
  prism.stdout.on('data', data => `${data}`.includes('Prism is listening') && ready());
  prism.on('exit', code => failed(new Error(`Prism ended with ${code}`)));
});

const resolve = node => node?.$ref ? node.$ref.slice(2).split('/').reduce((parent, name) => parent[name], contract) : node;
const json = 'application/json';

const example = ({ name, schema }) => `${name}=${encodeURIComponent([schema.examples[0]].flat().join(','))}`;

// Every operation with its example, each kind's list with each example of a parameter, and mistakes of every sort.
function* requests() {
  for (const [path, item] of Object.entries(contract.paths))
    for (const [method, operation] of Object.entries(item)) {
      const parameters = (operation.parameters ?? []).map(resolve);
      const place = parameters.filter(parameter => parameter.in === 'path').reduce((text, parameter) => text.replace(`{${parameter.name}}`, parameter.example), path);
      const required = parameters.filter(parameter => parameter.in === 'query' && parameter.required);
      const address = [place, ...required.map(example)].join('?');
      const body = operation.requestBody?.content[json].example;
      yield { method, address, body };
      for (const parameter of parameters.filter(parameter => parameter.in === 'query' && !parameter.required && parameter.name !== 'cursor'))
        yield { method, address: `${address}${required.length ? '&' : '?'}${example(parameter)}`, body };
      for (const mediaType of Object.keys(resolve(operation.responses['200'])?.content ?? {}).slice(1).filter(() => !path.includes('{ending}')))
        yield { method, address, body, headers: { accept: mediaType } };
      if (path.endsWith('/{id}') || path.endsWith('{slug}')) yield { method, address: address.replace(/[^/]+$/, method === 'get' && path.startsWith('/problems') ? 'refused' : 'no-such-id'), expected: path.startsWith('/problems') ? 200 : 404 };
    }
  yield { method: 'get', address: '/api/v1/projects/uzbekistan', expected: 404 };
  yield { method: 'get', address: '/api/v1/records/qush-tepa-canal' };
  yield { method: 'get', address: '/api/v1/dataset', headers: { accept: 'image/png' }, expected: 406 };
  yield { method: 'get', address: '/api/v1/projects?theme=no-such-theme', expected: 400 };
  yield { method: 'get', address: '/api/v1/projects?dateFrom=2022-13', expected: 400 };
  yield { method: 'post', address: '/api/v1/records/lookup', body: { ids: ['iran', 'nowhere'] } };
  yield { method: 'post', address: '/api/v1/projects/query', body: { where: { id: 'no-such-id' } }, expected: 400 };
}

let [asked, broken] = [0, 0];
for (const { method, address, body, headers = {}, expected } of requests()) {
  asked++;
  const response = await fetch(proxy + address, { method: method.toUpperCase(), redirect: 'manual', headers: { ...headers, ...(body && { 'content-type': json }) }, body: body && JSON.stringify(body) });
  const answer = await response.text();
  const good = expected ? response.status === expected : response.status < 400;
  if (good && !response.headers.has('sl-violations')) continue;
  broken++;
  console.error(`${method} ${address} ${headers.accept ?? ''}: ${response.status}\n  ${response.headers.get('sl-violations') ?? ''}\n  ${answer.slice(0, 600)}`);
}

prism.removeAllListeners('exit');
prism.kill();
console.log(`${asked - broken} passed, ${broken} failed`);
process.exit(broken === 0 && asked > 100 ? 0 : 1);
