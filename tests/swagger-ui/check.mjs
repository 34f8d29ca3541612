// Opens Swagger UI as a researcher would, at a desk and on a phone, and executes every operation with what is prefilled.
// Fails on an answer other than 2xx, on a console error, and on any request that leaves the service.
// Usage: node check.mjs http://127.0.0.1:5000 [folder for screenshots]
import { chromium } from 'playwright-core';
import { mkdirSync } from 'node:fs';

const [service, pictures] = process.argv.slice(2);
const problems = [];
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});

async function open(width, height) {
  const page = await browser.newPage({ viewport: { width, height } });
  page.on('console', message => message.type() === 'error' && problems.push(`console: ${message.text()}`));
  page.on('pageerror', error => problems.push(`page: ${error.message}`));
  page.on('request', request => {
    if (!request.url().startsWith(service) && !request.url().startsWith('data:')) problems.push(`outside request: ${request.url()}`);
  });
  await page.goto(`${service}/`);
  await page.waitForSelector('.opblock-tag');
  return page;
}

async function picture(page, name) {
  if (!pictures) return;
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: `${pictures}/${name}.png` });
}

async function execute(page, block) {
  const id = await block.getAttribute('id');
  await block.locator('.opblock-summary-control').first().click();
  await block.locator('.try-out__btn').click();
  await block.locator('button.execute').click();
  const status = block.locator('.live-responses-table .response-col_status').last();
  await status.waitFor({ timeout: 20000 });
  const code = (await status.innerText()).trim().split(/\s/)[0];
  if (!/^2\d\d$/.test(code)) problems.push(`${id}: answered ${code}`);
  await picture(page, id.replaceAll('/', '_'));
  await block.locator('.opblock-summary-control').first().click();
}

for (const [width, height] of [[1280, 900], [400, 800]]) {
  const page = await open(width, height);
  await picture(page, `front-${width}`);
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (sideways > 0) problems.push(`at ${width} pixels the page is ${sideways} pixels too wide`);
  await page.close();
}

const page = await open(1280, 900);
for (const tag of await page.locator('.opblock-tag').all()) await tag.click();
await page.waitForSelector('.opblock');
const operations = await page.locator('.opblock').all();
for (const block of operations) await execute(page, block);
await browser.close();

for (const problem of problems) console.error(problem);
console.log(`${operations.length - problems.length} passed, ${problems.length} failed`);
process.exit(problems.length === 0 && operations.length > 0 ? 0 : 1);
