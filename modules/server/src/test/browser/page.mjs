// Looks at the page of a running server in headless Chromium: with a mouse, by keyboard alone, on a phone, light and dark, with axe.
// Usage: node page.mjs ADDRESS CHROMIUM [TOKEN]; the server has two models of the same items, whose titles begin with "Film".
import assert from "node:assert/strict";
import {readFile} from "node:fs/promises";
import {createRequire} from "node:module";
import {chromium} from "playwright-core";

const [address, executablePath, token] = process.argv.slice(2);
const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const DESK = {width: 1200, height: 900};
const PHONE = {width: 360, height: 720};

/** A page that has shown its first lists; what it asks elsewhere, or writes to its console, fails at the end. */
async function open(browser, {viewport = DESK, colorScheme = "light"} = {}) {
  const page = await browser.newPage({viewport, colorScheme});
  const complaints = [];
  page.on("pageerror", error => complaints.push(String(error)));
  page.on("request", request => {
    if (!request.url().startsWith(address) && !request.url().startsWith("data:")) complaints.push("asked " + request.url());
  });
  await page.goto(address);
  return {page, complaints};
}

async function shown(page) {
  await page.locator("#lists ol").nth(1).waitFor();
  await page.waitForFunction(() => document.querySelector("#status").textContent.includes("items"));
}

async function assertAccessible(page, state) {
  await page.evaluate(axe);
  const {violations, passes} = await page.evaluate(() => window.axe.run());
  assert.deepEqual(violations.map(({id, nodes}) => id + ": " + nodes.map(node => node.html).join(" | ")), [], state);
  assert.ok(passes.length > 20, state + ": axe looked at too little");
}

async function pickBySearch(page, text) {
  await page.getByLabel("Words of a title").fill(text);
  const first = page.locator("#found button").first();
  await first.click();
  await shown(page);
}

const titles = locator => locator.locator(".row > span:first-child").allTextContents();

async function byMouse(browser) {
  const {page, complaints} = await open(browser);
  await shown(page);
  const before = await titles(page.locator("#lists ol").first());
  const wanted = before[3];
  await pickBySearch(page, wanted);
  await page.waitForFunction(title => ![...document.querySelectorAll("#lists .row > span:first-child")].some(span => span.textContent === title), wanted);
  assert.equal(await page.locator("#picked li").count(), 1);
  const lists = page.locator("#lists ol");
  assert.equal(await lists.count(), 2);
  for (const list of [lists.nth(0), lists.nth(1)]) assert.equal((await titles(list)).length, 10);
  assert.ok(await page.locator("#lists .both").count() > 0, "nothing is marked as in both lists");
  await lists.first().getByRole("button", {name: /^Why/}).first().click();
  const why = lists.first().locator(".why li").first();
  await why.waitFor();
  assert.match(await why.textContent(), new RegExp("^" + wanted + " (adds|takes away) \\d"));
  await page.getByLabel("Beside it").selectOption("no other");
  await page.waitForFunction(() => document.querySelectorAll("#lists ol").length === 1);
  await page.getByRole("button", {name: "Remove " + wanted}).click();
  await page.locator("#picked li").waitFor({state: "detached"});
  assert.deepEqual(complaints, []);
  await page.close();
}

/** A pick while titles are being searched for ends the search: what it finds later is neither shown nor said. */
async function byMouseBeforeTheSearchEnds(browser) {
  const {page, complaints} = await open(browser);
  await shown(page);
  await page.getByLabel("Words of a title").fill("film");
  await page.locator("#found button").first().waitFor();
  let asked = () => {};
  const searched = new Promise(done => { asked = done; });
  await page.route("**/v1/items?*", async route => {
    asked();
    await new Promise(done => setTimeout(done, 500));
    await route.continue();
  });
  await page.getByLabel("Words of a title").fill("film 2");
  await searched;
  const answered = page.waitForResponse(response => response.url().includes("/v1/items?"));
  await page.locator("#found button").first().click();
  await answered;
  await shown(page);
  assert.equal(await page.locator("#found li").count(), 0);
  assert.deepEqual(complaints, []);
  await page.close();
}

/** Presses Tab until something has the focus; every place on the way shows that it has it. */
async function tabTo(page, matches) {
  for (let press = 0; press < 60; press++) {
    await page.keyboard.press("Tab");
    const focused = await page.evaluate(() => {
      const now = document.activeElement;
      return {name: now.getAttribute("aria-label") ?? now.id, outline: getComputedStyle(now).outlineStyle};
    });
    assert.notEqual(focused.outline, "none", "the focus on " + focused.name + " is not to be seen");
    if (matches(focused.name)) return focused.name;
  }
  assert.fail("Tab does not lead there");
}

async function byKeyboard(browser) {
  const {page, complaints} = await open(browser);
  await shown(page);
  await tabTo(page, name => name === "search");
  await page.keyboard.type("film 1");
  await page.locator("#found button").first().waitFor();
  const picked = (await tabTo(page, name => name.startsWith("Pick "))).slice("Pick ".length);
  await page.keyboard.press("Enter");
  await page.getByRole("button", {name: "Remove " + picked}).waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.id), "search", "the focus is lost after a pick");
  await page.waitForFunction(title => ![...document.querySelectorAll("#lists .row > span:first-child")].some(span => span.textContent === title), picked);
  await tabTo(page, name => name === "model-b");
  await tabTo(page, name => name.startsWith("Why "));
  await page.keyboard.press("Space");
  await page.waitForFunction(() => document.activeElement.getAttribute("aria-expanded") === "true");
  assert.match(await page.locator("#status").textContent(), /adds|takes away/, "the reasons are not said aloud");
  await page.keyboard.press("Space");
  await page.waitForFunction(() => document.activeElement.getAttribute("aria-expanded") === "false");
  assert.deepEqual(complaints, []);
  await page.close();
}

async function accessible(browser) {
  for (const viewport of [DESK, PHONE]) {
    for (const colorScheme of ["light", "dark"]) {
      const {page, complaints} = await open(browser, {viewport, colorScheme});
      const state = viewport.width + " px, " + colorScheme;
      await shown(page);
      await assertAccessible(page, state + ", at first");
      await page.getByLabel("Words of a title").fill("film");
      await page.locator("#found button").first().waitFor();
      await assertAccessible(page, state + ", with items found");
      await pickBySearch(page, "film 2");
      await page.getByRole("button", {name: /^Why/}).first().click();
      await page.locator(".why li").first().waitFor();
      await assertAccessible(page, state + ", with a pick and reasons");
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(width <= viewport.width, state + ": the page is " + width + " px wide");
      assert.deepEqual(complaints, []);
      await page.close();
    }
  }
}

async function withToken(browser) {
  const {page} = await open(browser);
  await page.locator("#token").waitFor({state: "visible"});
  await assertAccessible(page, "asked for the token");
  assert.equal(await page.evaluate(() => document.activeElement.id), "token");
  await page.keyboard.type(token);
  await page.keyboard.press("Enter");
  await shown(page);
  assert.ok(await page.locator("#access").isHidden());
  await page.close();
}

const browser = await chromium.launch({executablePath, args: ["--no-sandbox"]});
try {
  for (const look of token ? [withToken] : [byMouse, byMouseBeforeTheSearchEnds, byKeyboard, accessible]) {
    await look(browser);
    console.log("ok " + look.name);
  }
} finally {
  await browser.close();
}
