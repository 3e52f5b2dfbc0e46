import { afterEach, expect, test, vi } from 'vitest'
import { browserShelf, type Kept } from './shelf'

const place = { personId: 'person', itemId: 'item', partId: 'part' }
const kept: Kept = {
  id: 'page',
  written: { text: 'x', fields: null, format: 'plain' },
  base: null,
  at: 7,
  sent: null,
}

/** A storage as browsers have it: what is in it are the properties of the object. */
function stubStorage(entries: Readonly<Record<string, string>> = {}) {
  const storage: Record<string, string> = { ...entries }
  const methods = {
    getItem: (key: string) => storage[key] ?? null,
    setItem: (key: string, value: string) => {
      storage[key] = value
    },
    removeItem: (key: string) => {
      delete storage[key]
    },
  }
  for (const [name, value] of Object.entries(methods)) {
    Object.defineProperty(storage, name, { value, configurable: true })
  }
  vi.stubGlobal('window', { localStorage: storage })
  return storage
}

afterEach(() => vi.unstubAllGlobals())

test('each account has a shelf of its own', () => {
  stubStorage()
  expect(browserShelf(place).put(kept)).toBe(true)
  expect(browserShelf(place).read()).toEqual([kept])
  expect(browserShelf({ ...place, personId: 'another' }).read()).toEqual([])
  expect(browserShelf({ ...place, partId: 'par' }).read()).toEqual([])
  browserShelf(place).drop('page')
  expect(browserShelf(place).read()).toEqual([])
})

test('a text from before times were kept is found, and what is no text is left out', () => {
  const written = JSON.stringify(kept.written)
  stubStorage({
    'nabla-draft:person:item:part': written,
    'nabla-draft:person:item:part:a': '{"text":',
    'nabla-draft:person:item:part:b': '{"written":{"text":1},"base":null,"at":0,"sent":null}',
    'nabla-draft:person:item:part:c': 'null',
  })
  expect(browserShelf(place).read()).toEqual([{ ...kept, id: '', at: 0 }])
})

test('a storage that is full or forbidden takes nothing, and breaks nothing', () => {
  const refuse = (name: string) => () => {
    throw new DOMException('', name)
  }
  const storage = stubStorage()
  Object.defineProperty(storage, 'setItem', { value: refuse('QuotaExceededError') })
  expect(browserShelf(place).put(kept)).toBe(false)
  const window = Object.defineProperty({}, 'localStorage', { get: refuse('SecurityError') })
  vi.stubGlobal('window', window)
  expect(browserShelf(place).put(kept)).toBe(false)
  expect(browserShelf(place).read()).toEqual([])
  expect(() => browserShelf(place).drop('page')).not.toThrow()
})
