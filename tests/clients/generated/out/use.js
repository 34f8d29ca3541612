// A small program against the client that openapi-typescript and openapi-fetch make of the document: typed data, and a typed problem.
// Usage: node generated/out/use.js http://127.0.0.1:5000
import createClient from 'openapi-fetch';
const service = process.argv[2] ?? 'http://localhost:5000';
const client = createClient({ baseUrl: service, querySerializer: { array: { style: 'form', explode: false } } });
let passed = 0;
function check(holds, what) {
    if (!holds)
        throw new Error(what);
    passed++;
}
// Typed data: words of enums, nested statements, numbers and nulls.
const list = await client.GET('/api/v1/projects', { params: { query: { type: ['dam', 'canal'], status: ['underConstruction'], sort: ['-startDate'], limit: 5 } } });
check(list.data !== undefined, 'a list is answered');
const projects = list.data.items;
const total = list.data.total;
check(projects.length === Math.min(total, 5) && projects.every(project => project.type === 'dam' || project.type === 'canal'), 'the filter holds');
const earliest = projects[0]?.startDate?.earliest;
check(typeof earliest === 'string', 'the first has a date');
const one = await client.GET('/api/v1/actors/{id}', { params: { path: { id: 'uzbekistan' } } });
check(one.data?.kind === 'actor' && one.data.interests.every(statement => statement.evidence.length > 0), 'statements carry evidence');
// A record of any kind is told by its kind.
const looked = await client.POST('/api/v1/records/lookup', { body: { ids: ['qush-tepa-canal', 'iran', 'nobody-at-all'] } });
check(looked.data?.missing[0]?.id === 'nobody-at-all', 'what is missing is named');
const labels = looked.data.found.map(record => record.kind === 'project' ? record.status : record.label);
check(labels.join() === 'underConstruction,Iran', `the kinds are told apart: ${labels.join()}`);
// Nested conditions in a body.
const asked = await client.POST('/api/v1/claims/query', { body: { where: { any: [{ stance: 'doubts' }, { not: { modality: ['fact', 'assessment'] } }] }, limit: 3 } });
check(asked.data?.items.length === 3, 'conditions are understood');
// A typed problem.
const wrong = await client.GET('/api/v1/projects', { params: { query: { limit: 201 } } });
check(wrong.data === undefined && wrong.error !== undefined, 'a mistake is refused');
const problem = wrong.error;
check(problem.status === 400 && problem.errors?.[0]?.parameter === 'limit', 'the problem names the parameter');
const contract = await client.GET('/api/v1/schema');
check(contract.data?.fingerprint === list.response.headers.get('X-Contract'), 'the contract is the one that was told');
// What the document does not know does not compile.
// @ts-expect-error: there is no such parameter
await client.GET('/api/v1/projects', { params: { query: { tipe: ['dam'] } } });
// @ts-expect-error: there is no such word
await client.GET('/api/v1/projects', { params: { query: { type: ['cannal'] } } });
// @ts-expect-error: there is no such property
void one.data.lable;
console.log(`${passed} passed, 0 failed`);
