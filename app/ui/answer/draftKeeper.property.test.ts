import fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type DraftKeeper, draftKeeper } from './draftKeeper'
import type { SentDraft } from './sendDraft'
import type { Kept, Shelf } from './shelf'
import { contentOf, type Written } from './written'

const plain = (text: string): Written => ({ text, fields: null, format: 'plain' })

/** What happens to a request: it arrives and is answered, arrives and the reply is lost, or never arrives. */
type Fate = 'answered' | 'replyLost' | 'lost'

/** The server, as `lib/db/drafts` has it: a save is taken over the draft it names, and no other. */
function newServer() {
  let stored: { text: string; savedAt: string } | null = null
  const overwritten: { text: string; by: Device }[] = []
  /** Texts that were typed over in a field, or left for another one by choice. */
  const replaced: string[] = []
  return {
    stored: () => stored,
    overwritten,
    replaced,
    save(text: string, base: string | null, by: Device): SentDraft {
      if (stored !== null && stored.text !== text) {
        if (stored.savedAt !== base) {
          return { kind: 'other', draft: { ...plain(stored.text), savedAt: stored.savedAt } }
        }
        overwritten.push({ text: stored.text, by })
      }
      if (stored?.text !== text) {
        const last = stored === null ? 0 : Date.parse(stored.savedAt)
        stored = { text, savedAt: new Date(Math.max(Date.now(), last + 1)).toISOString() }
      }
      return { kind: 'saved', savedAt: stored.savedAt, versionId: 'version' }
    },
  }
}

type Server = ReturnType<typeof newServer>

let pages = 0

interface Device {
  /** All that has stood before its reader: in the field, or as the other text they chose about. */
  readonly seen: Set<string>
  readonly field: () => string
  readonly shelved: () => readonly string[]
  readonly type: (text: string) => void
  readonly reload: () => void
  readonly choose: (choice: 'own' | 'other') => void
  readonly meets: (fate: Fate) => void
}

/** Tabs of one browser have one storage, and one reader. */
interface Browser {
  readonly texts: Map<string, Kept>
  readonly seen: Set<string>
}

function newBrowser(): Browser {
  return { texts: new Map(), seen: new Set() }
}

function newDevice(server: Server, { texts, seen }: Browser): Device {
  const shelf: Shelf = {
    read: () => [...texts.values()],
    put: (kept) => {
      texts.set(kept.id, kept)
      return true
    },
    drop: (id) => texts.delete(id),
  }
  let field = ''
  let fate: Fate = 'answered'
  let end = () => {}
  let keeper: DraftKeeper
  const device: Device = {
    seen,
    field: () => field,
    shelved: () => shelf.read().map(({ written }) => written.text),
    type(text) {
      server.replaced.push(field)
      show(text)
      keeper.typed(plain(text))
    },
    reload() {
      end()
      open()
    },
    choose(choice) {
      const { other } = keeper.view()
      if (other !== null) seen.add(other.written.text)
      if (choice === 'own' && other?.from === 'here') server.replaced.push(other.written.text)
      keeper.choose(choice)
    },
    meets: (next) => {
      fate = next
    },
  }

  function show(text: string) {
    field = text
    device.seen.add(text)
  }

  function open() {
    const stored = server.stored()
    pages += 1
    field = stored?.text ?? ''
    let isOpen = true
    keeper = draftKeeper(plain(field), stored?.savedAt ?? null, {
      shelf,
      pageId: `page ${pages}`,
      send: async (written, base) => {
        const met = fate
        const reply = met === 'lost' ? null : server.save(written.text, base, device)
        // A page that is gone hears nothing any more.
        if (!isOpen) return new Promise(() => undefined)
        return met === 'answered' && reply !== null ? reply : { kind: 'failed', why: 'offline' }
      },
      restore: (written) => {
        show(written.text)
        keeper.typed(written)
      },
      now: () => Date.now(),
    })
    const stop = keeper.start()
    // What is replaced as the page comes up has been seen by nobody.
    device.seen.add(field)
    end = () => {
      isOpen = false
      stop()
    }
  }

  open()
  return device
}

/** Texts that are somewhere beside a field, or were replaced by somebody who had seen them. */
function accounted(server: Server, devices: readonly Device[]): readonly string[] {
  const stored = server.stored()
  const kept = devices.flatMap((device) => device.shelved())
  const replaced = [...server.overwritten.map(({ text }) => text), ...server.replaced]
  return [...(stored === null ? [] : [stored.text]), ...kept, ...replaced]
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => vi.useRealTimers())

const which = fc.nat(1)
const act = fc.oneof(
  fc.record({ kind: fc.constant('type' as const), which }),
  fc.record({ kind: fc.constant('wait' as const), for: fc.constantFrom(50, 700, 6_000) }),
  fc.record({ kind: fc.constant('reload' as const), which }),
  fc.record({
    kind: fc.constant('meet' as const),
    which,
    fate: fc.constantFrom<Fate>('answered', 'replyLost', 'lost'),
  }),
  fc.record({
    kind: fc.constant('choose' as const),
    which,
    choice: fc.constantFrom('own' as const, 'other' as const),
  }),
)

test('on two devices or in two tabs, on any network, no text is overwritten unseen, and none is lost by a reload', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(act, { minLength: 4, maxLength: 25 }),
      fc.boolean(),
      async (acts, areTabs) => {
        const server = newServer()
        const first = newBrowser()
        const devices = [
          newDevice(server, first),
          newDevice(server, areTabs ? first : newBrowser()),
        ]
        let typed = 0
        for (const one of acts) {
          const device = devices['which' in one ? one.which : 0]
          if (device === undefined) throw new Error('no device')
          switch (one.kind) {
            case 'type':
              typed += 1
              device.type(`text ${typed}`)
              break
            case 'wait':
              await vi.advanceTimersByTimeAsync(one.for)
              break
            case 'reload': {
              const before = device.field()
              device.reload()
              if (before !== '') {
                expect([device.field(), ...accounted(server, [device])]).toContain(before)
              }
              break
            }
            case 'meet':
              device.meets(one.fate)
              break
            case 'choose':
              device.choose(one.choice)
              break
          }
          for (const { text, by } of server.overwritten) expect(by.seen).toContain(text)
        }
        for (const device of devices) device.meets('answered')
        await vi.advanceTimersByTimeAsync(120_000)
        for (const device of devices) {
          if (device.field() !== '') expect(accounted(server, devices)).toContain(device.field())
        }
        vi.clearAllTimers()
      },
    ),
    { numRuns: 400 },
  )
})

test('two texts are the same draft only when they are the same', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, another) => {
      expect(contentOf(plain(one)) === contentOf(plain(another))).toBe(one === another)
    }),
  )
})
