import type { Browser, BrowserContext, Page } from '@playwright/test'
import { database } from '@/lib/db/client'
import type { BenchServer } from './server'
import { type Spread, spreadOf } from './statistics'
import { withChromium } from './withChromium'

/** From asking for a question's page until a key, pressed as soon as there is a field to press it in, stands there, and until it stands in what is read. */
interface Visit<Time> {
  readonly taken: Time
  readonly read: Time
}

/** How soon a student on a slow phone can answer, in milliseconds. */
export interface PhoneUse {
  /** Nothing is kept of an earlier visit. */
  readonly first: Visit<Spread>
  /** The next visit. */
  readonly second: Visit<Spread>
  /** From a key until what is read stands there anew, with this machine's own processor. */
  readonly preview: Spread
  /** The same with the phone's. */
  readonly slowPreview: Spread
}

/** The phone of the figures: a quarter of this processor, 1.6 Mbit/s down and 0.75 up, 150 ms to every answer. */
const SLOWDOWN = 4
const NETWORK = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
}

/** How long a new window of the browser is busy with itself, in milliseconds: a phone's browser stands open before a page is asked for. */
const SETTLING = 2_000

/** Typed into the demo's fourth part key by key, so many milliseconds apart. */
const TYPED = 'yhat_k(1-yhat_k)'
const PAUSE = 300

/**
 * Opens a question's page as a phone does, so many times with nothing kept, and each time once more; null where no Chromium is.
 * What was typed is forgotten before the next visit: an answer that is begun is no empty field.
 */
export async function timePhone(
  server: BenchServer,
  path: string,
  times: number,
): Promise<PhoneUse | null> {
  return withChromium(async (browser) => {
    const first: Visit<number>[] = []
    const second: Visit<number>[] = []
    const preview: number[] = []
    const slowPreview: number[] = []
    for (let time = 0; time < times; time += 1) {
      const context = await phoneOf(browser, server)
      const { page } = await slowPage(context)
      first.push(await untilRead(page, server.origin + path))
      await page.close()
      const again = await slowPage(context)
      second.push(await untilRead(again.page, server.origin + path))
      const write = await keyTimer(again.page)
      slowPreview.push(...(await write()))
      await again.setSlowdown(1)
      preview.push(...(await write()))
      await context.close()
    }
    return {
      first: spreadsOf(first),
      second: spreadsOf(second),
      preview: spreadOf(preview),
      slowPreview: spreadOf(slowPreview),
    }
  })
}

async function phoneOf(browser: Browser, server: BenchServer): Promise<BrowserContext> {
  const context = await browser.newContext({
    locale: 'en',
    viewport: { width: 360, height: 780 },
    deviceScaleFactor: 3,
    isMobile: true,
    hasTouch: true,
  })
  const cookies = server.cookie.split('; ').map((each) => {
    const [name = '', ...value] = each.split('=')
    return { name, value: value.join('='), url: server.origin }
  })
  await context.addCookies(cookies)
  await context.addInitScript(() => localStorage.clear())
  return context
}

async function slowPage(context: BrowserContext) {
  const page = await context.newPage()
  await page.waitForTimeout(SETTLING)
  const devtools = await context.newCDPSession(page)
  const setSlowdown = (rate: number) => devtools.send('Emulation.setCPUThrottlingRate', { rate })
  await devtools.send('Network.enable')
  await devtools.send('Network.emulateNetworkConditions', NETWORK)
  await setSlowdown(SLOWDOWN)
  return { page, setSlowdown }
}

/** How often the page is looked at, in milliseconds: at every frame the looking would take a tenth of the phone's time. */
const LOOKING = { polling: 40 }

/** A key that no words around an answer have, though other parts' answers may. */
const KEY = 'K'

/** An answer's field that is a formula's, or takes text until the formula's has come. */
const FIELD = 'math-field, textarea:placeholder-shown'

/** The page's own clock says when the key stands somewhere, so that what travels to the browser and back counts for little. */
async function untilRead(page: Page, address: string): Promise<Visit<number>> {
  await database().draft.deleteMany()
  await page.goto(address, { waitUntil: 'commit' })
  const place = await page.waitForFunction(
    (fields) => {
      const field = document.querySelector(fields)
      field?.scrollIntoView({ block: 'center', behavior: 'instant' })
      const box = field?.getBoundingClientRect()
      return box !== undefined && box.height > 0 && [box.x + box.width / 2, box.y + box.height / 2]
    },
    FIELD,
    LOOKING,
  )
  const [x = 0, y = 0] = (await place.jsonValue()) || []
  await page.touchscreen.tap(x, y)
  await page.keyboard.press(KEY)
  const taken = await page.waitForFunction(
    (key) => {
      const field = document.activeElement
      const isThere = field !== null && 'value' in field && String(field.value).includes(key)
      return isThere && performance.now()
    },
    KEY,
    LOOKING,
  )
  const read = await page.waitForFunction(
    (key) => {
      const own = document.activeElement?.closest('.part')?.querySelector('[data-reading]')
      return (own?.textContent.includes(key) ?? false) && performance.now()
    },
    KEY,
    LOOKING,
  )
  return { taken: Number(await taken.jsonValue()), read: Number(await read.jsonValue()) }
}

function spreadsOf(visits: readonly Visit<number>[]): Visit<Spread> {
  return {
    taken: spreadOf(visits.map(({ taken }) => taken)),
    read: spreadOf(visits.map(({ read }) => read)),
  }
}

/**
 * Types into a derivation's field, however often it is asked: of every key that changes what is read, the time from the key itself
 * until the page has the change, to be drawn in the next frame.
 */
async function keyTimer(page: Page): Promise<() => Promise<readonly number[]>> {
  const field = page.locator('math-field').nth(3)
  await field.tap()
  const waits = await field.evaluateHandle((element) => {
    const sink = element.shadowRoot?.querySelector('[part=keyboard-sink]')
    const box = sink?.ariaDescribedByElements?.[0]?.closest('[data-reading]') ?? null
    const noted: number[] = []
    let pressed: number | null = null
    document.addEventListener(
      'keydown',
      ({ timeStamp }) => {
        pressed = timeStamp
      },
      true,
    )
    const watch = new MutationObserver(() => {
      if (pressed !== null) noted.push(performance.now() - pressed)
      pressed = null
    })
    if (box !== null) watch.observe(box, { childList: true, subtree: true, characterData: true })
    return noted
  })
  return async () => {
    await page.keyboard.type(TYPED, { delay: PAUSE })
    await page.waitForTimeout(PAUSE)
    return waits.evaluate((noted) => noted.splice(0))
  }
}
