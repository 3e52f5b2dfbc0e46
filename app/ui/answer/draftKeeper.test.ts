import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type DraftKeeper, draftKeeper } from './draftKeeper'
import type { SentDraft } from './sendDraft'
import type { Kept, Shelf } from './shelf'
import type { Written } from './written'

const START = Date.parse('2026-03-02T08:00:00Z')
const at = (minutes: number) => new Date(START + minutes * 60_000).toISOString()
const plain = (text: string): Written => ({ text, fields: null, format: 'plain' })
const saved = (minutes: number): SentDraft => {
  return { kind: 'saved', savedAt: at(minutes), versionId: 'version' }
}
const other = (text: string, minutes: number): SentDraft => {
  return { kind: 'other', draft: { ...plain(text), savedAt: at(minutes) } }
}
const failed = (why: Extract<SentDraft, { kind: 'failed' }>['why']): SentDraft => {
  return { kind: 'failed', why }
}

/** A browser's storage for one part; `full` takes nothing in. */
function newShelf(kept: readonly Kept[] = []) {
  const texts = new Map(kept.map((one) => [one.id, one]))
  const room = { full: false }
  const shelf: Shelf = {
    read: () => [...texts.values()],
    put: (one) => {
      if (!room.full) texts.set(one.id, one)
      return !room.full
    },
    drop: (id) => texts.delete(id),
  }
  /** What the server has not taken. */
  const unsaved = () => [...texts.values()].filter(({ savedAt }) => savedAt === null)
  return { shelf, room, texts: () => unsaved().map(({ written }) => written.text) }
}

interface Page {
  readonly keeper: DraftKeeper
  /** What stands in the fields. */
  readonly field: () => string
  readonly type: (text: string) => void
  /** What was sent so far: text and base. */
  readonly sent: readonly (readonly [string, string | null])[]
  readonly state: () => string
}

let pages = 0

/** A page whose server replies one by one as told, then never again; in practice there is none for drafts. `early` is typed before it comes alive. */
function open(
  replies: readonly (SentDraft | Promise<SentDraft>)[] | null,
  { shelf = newShelf().shelf, text = '', base = null as string | null, early = '' } = {},
): Page {
  pages += 1
  const waiting = [...(replies ?? [])]
  const sent: [string, string | null][] = []
  let field = text
  const keeper = draftKeeper(plain(text), base, {
    shelf,
    pageId: `page ${pages}`,
    send:
      replies &&
      ((written, from) => {
        sent.push([written.text, from])
        return Promise.resolve(waiting.shift() ?? new Promise<SentDraft>(() => undefined))
      }),
    restore: (written) => {
      field = written.text
      keeper.typed(written)
    },
    now: () => Date.now(),
  })
  if (early !== '') {
    field = early
    keeper.typed(plain(early))
  }
  keeper.start()
  return {
    keeper,
    sent,
    field: () => field,
    type: (typed) => {
      field = typed
      keeper.typed(plain(typed))
    },
    state: () => {
      const { state } = keeper.view()
      return 'why' in state ? `${state.kind}: ${state.why}` : state.kind
    },
  }
}

const pause = (milliseconds = 700) => vi.advanceTimersByTimeAsync(milliseconds)

beforeEach(() => {
  vi.useFakeTimers({ now: START + 60_000_000 })
})
afterEach(() => vi.useRealTimers())

describe('a draft', () => {
  test('is in the browser at once, and on the server after a pause', async () => {
    const { shelf, texts } = newShelf()
    const page = open([saved(1), saved(2)], { shelf })
    page.type('a')
    page.type('ab')
    expect([page.state(), texts()]).toEqual(['unsaved', ['ab']])
    await pause()
    expect([page.state(), texts()]).toEqual(['saved', []])
    page.type('abc')
    await pause()
    expect(page.sent).toEqual([
      ['ab', null],
      ['abc', at(1)],
    ])
  })

  test('does not wait for ever for a pause', async () => {
    const page = open([saved(1)])
    for (let key = 1; key <= 14; key += 1) {
      page.type('x'.repeat(key))
      await pause(400)
    }
    expect(page.sent).toHaveLength(1)
  })

  test('typed while one is on its way follows it', async () => {
    let reply: (reply: SentDraft) => void = () => undefined
    const first = new Promise<SentDraft>((resolve) => {
      reply = resolve
    })
    const page = open([first, saved(2)])
    page.type('a')
    await pause()
    page.type('ab')
    await pause()
    expect(page.sent).toHaveLength(1)
    reply(saved(1))
    await pause(0)
    expect(page.sent).toEqual([
      ['a', null],
      ['ab', at(1)],
    ])
  })
})

describe('without a server', () => {
  test('it stays in the browser, is sent again ever more rarely, and when asked', async () => {
    const { shelf, texts } = newShelf()
    const page = open([failed('offline'), failed('offline'), failed('fault'), saved(9)], { shelf })
    page.type('a')
    await pause()
    expect([page.state(), texts()]).toEqual(['here: offline', ['a']])
    await pause(5_000)
    expect(page.sent).toHaveLength(2)
    await pause(5_000)
    expect(page.sent).toHaveLength(2)
    await pause(5_000)
    expect(page.state()).toBe('here: fault')
    page.keeper.retry()
    await pause(0)
    expect([page.state(), texts()]).toEqual(['saved', []])
  })

  test.each(['expired', 'otherAccount', 'gone', 'refused'] as const)(
    'what waiting does not mend is not asked again by itself: %s',
    async (why) => {
      const page = open([failed(why), saved(1)])
      page.type('a')
      await pause()
      await pause(300_000)
      expect([page.state(), page.sent.length]).toEqual([`here: ${why}`, 1])
      page.keeper.retry()
      await pause(0)
      expect(page.state()).toBe('saved')
    },
  )

  test('a server that asks to be left alone is, whatever is typed, until it said', async () => {
    const page = open([{ kind: 'failed', why: 'busy', wait: 20_000 }, saved(1)])
    page.type('a')
    await pause()
    await pause(10_000)
    page.type('ab')
    page.keeper.retry()
    await pause(9_000)
    expect([page.state(), page.sent.length]).toEqual(['here: busy', 1])
    await pause(2_000)
    expect([page.state(), page.sent.at(-1)]).toEqual(['saved', ['ab', null]])
  })

  test('a browser that keeps nothing is told, and only while the server has nothing either', async () => {
    const { shelf, room } = newShelf()
    room.full = true
    const page = open([failed('offline'), saved(1)], { shelf })
    page.type('a')
    await pause()
    expect(page.state()).toBe('nowhere: offline')
    page.keeper.retry()
    await pause(0)
    expect(page.state()).toBe('saved')
  })

  test('a reply that was lost does not make one’s own text another one', async () => {
    const page = open([failed('offline'), other('a', 1), saved(2)])
    page.type('a')
    await pause()
    page.type('ab')
    await pause()
    expect(page.keeper.view().other).toBeNull()
    await pause(0)
    expect(page.sent.at(-1)).toEqual(['ab', at(1)])
    expect(page.state()).toBe('saved')
  })

  test('nor does it after a reload', async () => {
    const { shelf } = newShelf()
    const page = open([failed('offline')], { shelf, text: 'a', base: at(1) })
    page.type('ab')
    await pause()
    page.type('abc')
    const again = open([saved(3)], { shelf, text: 'ab', base: at(2) })
    expect([again.field(), again.keeper.view().other]).toEqual(['abc', null])
    await pause()
    expect(again.sent).toEqual([['abc', at(2)]])
  })
})

describe('on two devices', () => {
  test('the text of the other one is offered, and nothing is sent over it', async () => {
    const page = open([other('theirs', 5)], { text: 'old', base: at(1) })
    page.type('mine')
    await pause()
    page.type('mine too')
    await pause(60_000)
    expect([page.state(), page.sent.length]).toEqual(['here: twoTexts', 1])
    expect(page.keeper.view().other).toEqual({
      written: plain('theirs'),
      at: Date.parse(at(5)),
      from: 'elsewhere',
    })
  })

  test('one’s own is kept by choice', async () => {
    const page = open([other('theirs', 5), saved(6)], { text: 'old', base: at(1) })
    page.type('mine')
    await pause()
    page.keeper.choose('own')
    await pause(0)
    expect(page.sent.at(-1)).toEqual(['mine', at(5)])
    expect([page.state(), page.field(), page.keeper.view().other]).toEqual(['saved', 'mine', null])
  })

  test('the other is used by choice, and that can be taken back', async () => {
    const { shelf, texts } = newShelf()
    const page = open([other('theirs', 5), saved(7)], { shelf, text: 'old', base: at(1) })
    page.type('mine')
    await pause()
    page.keeper.choose('other')
    expect([page.state(), page.field(), texts()]).toEqual(['saved', 'theirs', ['mine']])
    expect(page.keeper.view().other).toMatchObject({ written: plain('mine'), from: 'here' })
    page.keeper.choose('other')
    await pause()
    expect([page.field(), page.sent.at(-1)]).toEqual(['mine', ['mine', at(5)]])
    page.keeper.choose('own')
    expect([page.keeper.view().other, texts()]).toEqual([null, []])
  })

  test('a page that only stood open hears of it, and its own text is kept by choice', async () => {
    const page = open([saved(6)], { text: 'old', base: at(1) })
    page.keeper.heard({ ...plain('old'), savedAt: at(1) })
    expect(page.keeper.view().other).toBeNull()
    page.keeper.heard({ ...plain('theirs'), savedAt: at(5) })
    expect(page.keeper.view().other).toMatchObject({ from: 'elsewhere' })
    page.keeper.choose('own')
    await pause(0)
    expect(page.sent).toEqual([['old', at(5)]])
  })

  test('an empty one is nothing to choose', async () => {
    const page = open([other(' ', 5), saved(6)], { text: 'old', base: at(1) })
    page.type('mine')
    await pause()
    expect(page.sent.at(-1)).toEqual(['mine', at(5)])
    expect([page.state(), page.keeper.view().other]).toEqual(['saved', null])
  })

  test('the same text is no other one', async () => {
    const page = open([other('same', 5), saved(6)], { text: 'old', base: at(1) })
    page.type('same')
    await pause()
    expect([page.state(), page.keeper.view().other]).toEqual(['saved', null])
  })
})

describe('a page that the server made before the last save of the one before it', () => {
  const savedNow = (): SentDraft => {
    const savedAt = new Date().toISOString()
    return { kind: 'saved', savedAt, versionId: 'v' }
  }

  test('has what was saved, and sends what is typed over it', async () => {
    const { shelf } = newShelf()
    const before = open([savedNow()], { shelf, text: 'old', base: at(1) })
    before.type('new')
    await pause()
    const page = open([saved(9)], { shelf, text: 'old', base: at(1) })
    expect([page.field(), page.state()]).toEqual(['new', 'saved'])
    page.type('newer')
    await pause()
    expect(page.sent).toEqual([['newer', expect.stringMatching(/^\d/)]])
    expect(page.sent[0]?.[1]).not.toBe(at(1))
  })

  test('keeps to the server where that is newer, or the save is long past', async () => {
    const { shelf } = newShelf()
    const before = open([savedNow()], { shelf, text: 'old', base: at(1) })
    before.type('new')
    await pause()
    const later = new Date(Date.now() + 1).toISOString()
    expect(open([], { shelf, text: 'theirs', base: later }).field()).toBe('theirs')
    before.type('newest')
    await pause(40_000)
    expect(shelf.read().filter(({ savedAt }) => savedAt !== null)).toEqual([])
  })
})

describe('what an earlier visit left in the browser', () => {
  const kept = (text: string, minutes: number, base: string | null): Kept => {
    const from = { base, at: Date.parse(at(minutes)), sent: null, savedAt: null }
    return { id: text, written: plain(text), ...from }
  }

  test('is put back and sent where it was typed over what the server has', async () => {
    const { shelf } = newShelf([kept('mine', 3, at(1))])
    const page = open([saved(4)], { shelf, text: 'old', base: at(1) })
    expect(page.field()).toBe('mine')
    await pause()
    expect(page.sent).toEqual([['mine', at(1)]])
  })

  test('stands in the field where it is newer than another device’s, which is offered', async () => {
    const { shelf } = newShelf([kept('mine', 9, at(1))])
    const page = open([], { shelf, text: 'theirs', base: at(5) })
    await pause()
    expect([page.field(), page.state(), page.sent]).toEqual(['mine', 'here: twoTexts', []])
    const offered = { written: plain('theirs'), from: 'elsewhere' }
    expect(page.keeper.view().other).toMatchObject(offered)
    const again = open([], { shelf, text: 'theirs', base: at(5) })
    expect(again.keeper.view().other).toMatchObject(offered)
  })

  test('is offered where it is older', async () => {
    const { shelf, texts } = newShelf([kept('mine', 3, at(1))])
    const page = open([saved(6)], { shelf, text: 'theirs', base: at(5) })
    expect(page.field()).toBe('theirs')
    expect(page.keeper.view().other).toMatchObject({ written: plain('mine'), from: 'here' })
    page.type('theirs, longer')
    await pause()
    expect([page.state(), texts()]).toEqual(['saved', ['mine']])
  })

  test('is offered where something was typed before the page came alive, which stands and is saved', async () => {
    const { shelf } = newShelf([kept('mine', 9, at(1))])
    const page = open([saved(10)], { shelf, text: 'old', base: at(1), early: 'new' })
    expect(page.field()).toBe('new')
    expect(page.keeper.view().other).toMatchObject({ written: plain('mine'), from: 'here' })
    await pause()
    expect([page.state(), page.sent]).toEqual(['saved', [['new', at(1)]]])
  })

  test('that was saved after the page was made is not written over by what was typed before it came alive', async () => {
    const late = { ...kept('saved late', 9, at(1)), savedAt: new Date(Date.now()).toISOString() }
    const { shelf } = newShelf([late])
    const page = open([other('saved late', 9)], { shelf, text: 'old', base: at(1), early: 'new' })
    await pause()
    expect(page.field()).toBe('new')
    expect(page.sent).toEqual([['new', at(1)]])
    expect(page.state()).toBe('here: twoTexts')
    expect(page.keeper.view().other).toMatchObject({ written: plain('saved late') })
    page.keeper.choose('own')
    expect(page.keeper.view().other).toBeNull()
  })

  test('of two tabs is kept of both', async () => {
    const { shelf } = newShelf([kept('first tab', 3, at(1)), kept('second tab', 4, at(1))])
    const page = open([saved(6)], { shelf, text: 'old', base: at(1) })
    expect(page.field()).toBe('second tab')
    expect(page.keeper.view().other).toMatchObject({ written: plain('first tab'), from: 'here' })
  })

  test('is dropped where the server has the same', () => {
    const { shelf, texts } = newShelf([kept('same', 3, at(1))])
    open([], { shelf, text: 'same', base: at(5) })
    expect(texts()).toEqual([])
  })
})

describe('in practice', () => {
  test('what is typed stays in the browser, and is there after a reload', async () => {
    const { shelf, texts } = newShelf()
    const page = open(null, { shelf })
    page.type('a')
    page.keeper.retry()
    await pause(60_000)
    expect([page.state(), texts()]).toEqual(['kept', ['a']])
    const again = open(null, { shelf })
    expect([again.field(), again.state(), again.keeper.view().other]).toEqual(['a', 'kept', null])
  })

  test('once it is taken as an answer nothing waits; what was typed since does', async () => {
    const { shelf, texts } = newShelf()
    const page = open(null, { shelf })
    page.type('a')
    page.keeper.pressed(plain('a'))
    page.keeper.taken(plain('a'), at(1))
    expect([page.state(), texts()]).toEqual(['untouched', []])
    page.type('ab')
    page.keeper.pressed(plain('ab'))
    page.type('abc')
    page.keeper.taken(plain('ab'), at(2))
    await pause(0)
    expect([page.state(), texts()]).toEqual(['kept', ['abc']])
    const again = open(null, { shelf, text: 'ab', base: at(2) })
    expect([again.field(), again.keeper.view().other]).toEqual(['abc', null])
  })

  test('an answer whose reply was lost is no other text after a reload', () => {
    const { shelf } = newShelf()
    const page = open(null, { shelf, text: 'a', base: at(1) })
    page.type('ab')
    page.keeper.pressed(plain('ab'))
    page.type('abc')
    const again = open(null, { shelf, text: 'ab', base: at(2) })
    expect([again.field(), again.state(), again.keeper.view().other]).toEqual(['abc', 'kept', null])
  })

  test('what another device had checked meanwhile is offered, and neither is lost', () => {
    const { shelf, texts } = newShelf()
    open(null, { shelf }).type('mine')
    const page = open(null, { shelf, text: 'theirs', base: at(5) })
    expect(page.field()).toBe('mine')
    expect(page.keeper.view().other).toMatchObject({ written: plain('theirs'), from: 'elsewhere' })
    page.keeper.choose('other')
    expect([page.field(), page.state(), texts()]).toEqual(['theirs', 'untouched', ['mine']])
  })

  test('a browser that keeps nothing is told', () => {
    const { shelf, room } = newShelf()
    room.full = true
    const page = open(null, { shelf })
    page.type('a')
    expect(page.state()).toBe('nowhere: browserOnly')
  })
})
