// Opens Swagger UI as a researcher would, at a desk, on a phone and by keyboard, and executes every operation with what is prefilled.
// Fails on an answer other than 2xx, on a console error, and on any request that leaves the service.
// Usage: node check.mjs http://127.0.0.1:5000 [folder for screenshots]
import { chromium } from 'playwright-core';
import { mkdirSync } from 'node:fs';

const [service, pictures] = process.argv.slice(2);
const problems = [];
let passed = 0;
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
const contract = await (await fetch(`${service}/openapi/v1.json`)).json();

function hold(what, holds) {
  if (holds) passed++;
  else problems.push(what);
}

async function open(width, height, address = '/') {
  const page = await browser.newPage({ viewport: { width, height } });
  page.on('console', message => message.type() === 'error' && problems.push(`console: ${message.text()}`));
  page.on('pageerror', error => problems.push(`page: ${error.message}`));
  page.on('request', request => {
    if (!request.url().startsWith(service) && !request.url().startsWith('data:')) problems.push(`outside request: ${request.url()}`);
  });
  await page.goto(service + address);
  await page.waitForSelector('.opblock-tag');
  return page;
}

async function picture(page, name) {
  if (!pictures) return;
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: `${pictures}/${name}.png` });
}

// What sticks out at the right of the window, and cannot be scrolled to within something that can.
const sticksOut = page => page.evaluate(() => [...document.querySelectorAll('.swagger-ui *')].filter(element => {
  const box = element.getBoundingClientRect();
  if (box.width === 0 || box.height === 0 || box.right <= document.documentElement.clientWidth + 1) return false;
  for (let parent = element.parentElement; parent; parent = parent.parentElement) if (['auto', 'scroll', 'hidden'].includes(getComputedStyle(parent).overflowX)) return false;
  return true;
}).map(element => `${element.tagName}.${element.className}`).slice(0, 3));

async function execute(block) {
  await block.locator('.try-out__btn').click();
  await block.locator('button.execute').click();
  const status = block.locator('.live-responses-table .response-col_status').last();
  await status.waitFor({ timeout: 30000 });
  return (await status.innerText()).trim().split(/\s/)[0];
}

// Groups in the order of the document, an opening text with its parts, and links that lead where they say.
async function front() {
  for (const [width, height] of [[1280, 900], [400, 800]]) {
    const page = await open(width, height);
    await picture(page, `front-${width}`);
    hold(`at ${width} pixels nothing sticks out: ${await sticksOut(page)}`, (await sticksOut(page)).length === 0);
    const tags = await page.locator('.opblock-tag').evaluateAll(elements => elements.map(element => element.dataset.tag));
    hold(`the groups are those of the document: ${tags}`, tags.join() === contract.tags.map(tag => tag.name).join());
    hold('every group is described', await page.locator('.opblock-tag small').count() === contract.tags.length);
    for (const heading of ['The kinds', 'Evidence and attribution', 'Three worked questions']) hold(`the opening text has «${heading}»`, await page.getByRole('heading', { name: heading }).isVisible());
    for (const link of await page.locator('.info a[href^="/api/"]').evaluateAll(links => links.map(link => link.getAttribute('href')))) {
      const answer = await (await fetch(service + link)).json();
      hold(`${link} finds something`, answer.total === undefined || answer.total > 0);
    }
    await page.close();
  }
}

// A link to a group or an operation opens it, from outside and from the opening text.
async function deepLinks() {
  const page = await open(1280, 900);
  const links = await page.locator('.info a[href^="#/"]').evaluateAll(elements => elements.map(element => element.getAttribute('href')));
  const known = new Set(contract.tags.map(tag => `#/${encodeURIComponent(tag.name)}`));
  for (const item of Object.values(contract.paths)) for (const operation of Object.values(item)) known.add(`#/${encodeURIComponent(operation.tags[0])}/${operation.operationId}`);
  for (const link of links) hold(`${link} leads somewhere`, known.has(link));
  await page.close();
  for (const link of links.filter(link => link.split('/').length === 3).slice(0, 3)) {
    const linked = await open(1280, 900, `/swagger/index.html${link}`);
    const block = linked.locator(`.opblock.is-open[id$="${link.split('/')[2]}"]`);
    await block.waitFor({ timeout: 10000 }).catch(() => {});
    hold(`${link} opens its operation`, await block.count() === 1);
    await linked.close();
  }
}

async function filter() {
  const page = await open(1280, 900);
  for (const [text, groups] of [['themes', 'Themes,Export'], ['contradictions', 'Claims'], ['no such thing', '']]) {
    await page.locator('.operation-filter-input').fill(text);
    await page.waitForFunction(wanted => [...document.querySelectorAll('.opblock-tag')].map(tag => tag.dataset.tag).join() === wanted, groups)
      .catch(() => problems.push(`the filter «${text}» does not leave «${groups}»`));
    passed++;
  }

  await page.locator('.operation-filter-input').fill('');
  await page.waitForFunction(count => document.querySelectorAll('.opblock-tag').length === count, contract.tags.length);
  await page.close();
}

// From the top of the page to an answer without touching a mouse; what has the focus can be seen.
async function keyboard() {
  const page = await open(1280, 900);
  async function tabTo(selector) {
    for (let presses = 0; presses < 150; presses++) {
      await page.keyboard.press('Tab');
      if (await page.evaluate(wanted => document.activeElement?.matches(wanted), selector)) return page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle !== 'none');
    }
    return false;
  }
  hold('the filter is reached and seen', await tabTo('.operation-filter-input'));
  await page.keyboard.type('contradictions');
  await page.waitForFunction(() => document.querySelectorAll('.opblock-tag').length === 1);
  hold('the group is reached and seen', await tabTo('.opblock-tag .expand-operation, .opblock-tag'));
  await page.keyboard.press('Enter');
  await page.waitForSelector('.opblock');
  hold('an operation is reached and seen', await tabTo('.opblock-summary-control'));
  await page.keyboard.press('Enter');
  hold('it can be tried', await tabTo('.try-out__btn'));
  await page.keyboard.press('Enter');
  hold('it can be executed', await tabTo('button.execute'));
  await picture(page, 'keyboard');
  await page.keyboard.press('Enter');
  const status = page.locator('.live-responses-table .response-col_status').last();
  await status.waitFor({ timeout: 20000 });
  hold('and answers', (await status.innerText()).startsWith('200'));
  await page.close();
}

// The widest that a phone shows: a list with its parameters, its answer and its documented responses.
async function phone() {
  const page = await open(400, 800, '/swagger/index.html#/Projects/ListProjects');
  const block = page.locator('.opblock.is-open');
  await block.waitFor();
  hold('the phone executes', await execute(block) === '200');
  hold(`on a phone nothing of an operation sticks out: ${await sticksOut(page)}`, (await sticksOut(page)).length === 0);
  await block.scrollIntoViewIfNeeded();
  await picture(page, 'phone');
  await page.close();
}

// Only the group at work is open, so that the page stays quick.
async function everyOperation(tags) {
  const page = await open(1280, 900);
  for (const tag of tags) {
    const heading = page.locator(`.opblock-tag[data-tag="${tag}"]`);
    await heading.click();
    const blocks = heading.locator('xpath=..').locator('.opblock');
    await blocks.first().waitFor();
    for (const block of await blocks.all()) {
      const id = await block.getAttribute('id');
      await block.locator('.opblock-summary-control').first().click();
      const code = await execute(block);
      hold(`${id}: answered ${code}`, /^2\d\d$/.test(code));
      executed.push(id.split('-').at(-1));
      await picture(page, id.replaceAll('/', '_'));
      await block.locator('.opblock-summary-control').first().click();
    }
    await heading.click();
  }
  await page.close();
}

const executed = [];
await front();
await deepLinks();
await filter();
await keyboard();
await phone();
const names = contract.tags.map(tag => tag.name);
await Promise.all([0, 1].map(half => everyOperation(names.filter((_, index) => index % 2 === half))));
const all = Object.values(contract.paths).flatMap(item => Object.values(item).map(operation => operation.operationId));
hold(`every operation is executed; not ${all.filter(id => !executed.includes(id))}`, all.length === executed.length);
await browser.close();

for (const problem of problems) console.error(problem);
console.log(`${passed} passed, ${problems.length} failed`);
process.exit(problems.length === 0 ? 0 : 1);
