// The client of @hey-api/openapi-ts compiles, and answers as well.
import { getActor, listDisputes } from './generated/hey/index.js';
import { client } from './generated/hey/client.gen.js';
client.setConfig({ baseUrl: process.argv[2] ?? 'http://localhost:5000' });
const { data } = await listDisputes({ query: { party: ['iran'], subject: ['!water'] } });
const labels = data?.items.map(dispute => dispute.label) ?? [];
const missing = await getActor({ path: { id: 'nobody-at-all' } });
if (labels.length === 0 || missing.error?.status !== 404)
    throw new Error('the second client does not answer');
console.log(`2 passed, 0 failed`);
