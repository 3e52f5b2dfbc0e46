import type { StoredDraft } from './reply'
import type { DraftTrouble, SentDraft } from './sendDraft'
import type { Kept, Shelf } from './shelf'
import { contentOf, isBlank, type Written } from './written'

/**
 * Where a draft is: nowhere else than in the fields for a moment, on its way, on the server, or in this browser as it is meant
 * to be (`kept`); or, since the server does not have it, in this browser alone (`here`), or not even there (`nowhere`).
 */
export type DraftState =
  | { readonly kind: 'untouched' | 'unsaved' | 'saving' | 'saved' | 'kept' }
  | { readonly kind: 'here' | 'nowhere'; readonly why: DraftTrouble }

/** Another text of the same student for the same part, to be used or left. */
export interface OtherText {
  readonly written: Written
  /** In milliseconds since 1970; 0 where it is not known. */
  readonly at: number
  /** Saved by another page, on whatever device, or kept by this browser. */
  readonly from: 'elsewhere' | 'here'
}

export interface DraftView {
  readonly state: DraftState
  readonly other: OtherText | null
}

/** What a keeper needs from its page. */
export interface DraftPorts {
  readonly shelf: Shelf
  /** Under which this page keeps things on the shelf: no other page has it. */
  readonly pageId: string
  /** Null in practice, where the server takes answers and no drafts: what is typed stays in the browser until it is one. */
  readonly send:
    | ((written: Written, base: string | null, leaving: boolean) => Promise<SentDraft>)
    | null
  /** Puts a text into the fields. */
  readonly restore: (written: Written) => void
  /** Milliseconds since 1970, by the server's clock. */
  readonly now: () => number
}

/** Keeps the draft of one part from the first key to the server's word that it has it. */
export interface DraftKeeper {
  readonly view: () => DraftView
  readonly subscribe: (changed: () => void) => () => void
  /** Takes up what this browser kept; to be called once the page stands. The function it gives ends all waiting. */
  readonly start: () => () => void
  readonly typed: (written: Written) => void
  /** Sends what waits, at once; `leaving` where the page may go. */
  readonly retry: (leaving?: boolean) => void
  /** What the server has, heard by another way than by saving. */
  readonly heard: (draft: StoredDraft) => void
  /** A text is on its way as an answer, or taken as one at an instant (ISO 8601, UTC); heard only where no drafts are sent. */
  readonly pressed: (written: Written) => void
  readonly taken: (written: Written, at: string) => void
  /** Takes the other text into the fields, or leaves it. */
  readonly choose: (choice: 'other' | 'own') => void
}

const QUIET_MILLISECONDS = 600
/** Nobody waits longer for a save than this, however fast they type. */
const LONGEST_MILLISECONDS = 5_000
/** After a failure: at first, and at most. */
const RETRY_MILLISECONDS = [5_000, 60_000] as const
/** How much older than a save the page may be that the server makes of it: it is made while the page before it still saves. */
const OVERTAKEN_MILLISECONDS = 30_000

/** A text set aside, and where it is kept. */
interface Aside extends OtherText {
  /** On the shelf; the time of its draft where it is the server's. */
  readonly id: string
}

/**
 * `initial` is what stands in the fields, `base` when the draft was saved that it is; null where it is none. Nothing is
 * overwritten that its writer has not seen: where the server has a draft of another page, sending stops until they choose.
 */
export function draftKeeper(initial: Written, base: string | null, ports: DraftPorts): DraftKeeper {
  const { shelf, pageId, send, now } = ports
  const watchers = new Set<() => void>()
  /** What the server had when it made the page. */
  let had = { written: initial, base }
  let current = initial
  /** The content that the server has of this page, and when it was saved. */
  let known = contentOf(initial)
  let knownBase = base
  /** What was sent and never answered: the server may have it. */
  const unanswered = new Set<string>()
  let lastSent: Written | null = null
  let isUnderway = false
  let isKept = false
  let failures = 0
  let dirtySince: number | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  /** Whether the server asked to be left alone until the timer ends. */
  let isResting = false
  let sweep: ReturnType<typeof setTimeout> | undefined
  let asides: readonly Aside[] = []
  let setAsides = 0
  let view: DraftView = { state: { kind: 'untouched' }, other: null }

  function show(state: DraftState = view.state) {
    const [first] = asides
    view = {
      state,
      other:
        first === undefined ? null : { written: first.written, at: first.at, from: first.from },
    }
    for (const changed of watchers) changed()
  }

  const isBlocked = () => asides.some(({ from }) => from === 'elsewhere')
  const isDirty = () => contentOf(current) !== known

  function wait(milliseconds: number) {
    clearTimeout(timer)
    timer = setTimeout(() => {
      isResting = false
      void save(false)
    }, milliseconds)
  }

  function keep(savedAt: string | null = null) {
    const kept = { written: current, base: knownBase, at: now(), sent: lastSent, savedAt }
    isKept = shelf.put({ id: pageId, ...kept })
  }

  /** Keeps what the server took while a page may still come that it made before. */
  function keepSaved(savedAt: string) {
    keep(savedAt)
    clearTimeout(sweep)
    sweep = setTimeout(() => !isDirty() && shelf.drop(pageId), OVERTAKEN_MILLISECONDS)
  }

  function fail(why: DraftTrouble) {
    show({ kind: isKept ? 'here' : 'nowhere', why })
  }

  /** Nothing waits: the server has all of it. */
  function settle() {
    show({ kind: knownBase === null || send === null ? 'untouched' : 'saved' })
  }

  /** It stays in the browser. */
  function stay() {
    show(isKept ? { kind: 'kept' } : { kind: 'nowhere', why: 'browserOnly' })
  }

  async function save(leaving: boolean): Promise<void> {
    if (isResting) return
    clearTimeout(timer)
    if (isUnderway || !isDirty()) return
    if (send === null) return stay()
    if (isBlocked()) return fail('twoTexts')
    const sent = current
    const content = contentOf(sent)
    isUnderway = true
    unanswered.add(content)
    lastSent = sent
    keep()
    show({ kind: 'saving' })
    const reply = await send(sent, knownBase, leaving)
    isUnderway = false
    dirtySince = null
    if (reply.kind === 'failed') return sendFailed(reply)
    failures = 0
    if (reply.kind === 'saved') return took(content, reply.savedAt)
    if (unanswered.has(contentOf(reply.draft))) {
      took(contentOf(reply.draft), reply.draft.savedAt)
      return
    }
    meet(reply.draft)
  }

  /** The server has a text of this page. */
  function took(content: string, savedAt: string) {
    known = content
    knownBase = savedAt
    unanswered.clear()
    lastSent = null
    if (isDirty()) {
      keep()
      show({ kind: 'unsaved' })
      wait(0)
    } else {
      keepSaved(savedAt)
      settle()
    }
  }

  function sendFailed({ why, wait: asked }: Extract<SentDraft, { kind: 'failed' }>) {
    const mayPass = why === 'offline' || why === 'fault' || why === 'busy'
    const [least, most] = RETRY_MILLISECONDS
    if (mayPass) wait(Math.min(most, asked ?? least * 2 ** failures))
    isResting = mayPass && asked !== undefined
    failures += 1
    fail(why)
  }

  /** The server has a text of another page; one that is blank is nothing to choose. */
  function meet(draft: StoredDraft) {
    const { savedAt, ...written } = draft
    const content = contentOf(written)
    if (isBlank(written) || content === contentOf(current)) return took(content, savedAt)
    const others = asides.filter((one) => one.from === 'here' && contentOf(one.written) !== content)
    asides = [{ id: savedAt, written, at: Date.parse(savedAt), from: 'elsewhere' }, ...others]
    if (isDirty()) fail('twoTexts')
    else show(view.state.kind === 'untouched' ? view.state : { kind: 'saved' })
  }

  /** Takes from the shelf what the server took; the last of it stands in the fields where the page was made before. */
  function takeUpSaved() {
    for (const { id, written, savedAt } of shelf.read()) {
      if (savedAt === null) continue
      shelf.drop(id)
      const at = Date.parse(savedAt)
      const isLater = had.base === null || at > Date.parse(had.base)
      if (!isLater || now() - at > OVERTAKEN_MILLISECONDS) continue
      had = { written, base: savedAt }
      known = contentOf(written)
      knownBase = savedAt
    }
    if (contentOf(current) === known) return
    current = had.written
    ports.restore(current)
    settle()
  }

  /**
   * Looks through what the browser kept: the newest stands in the fields, unless the server's is newer, or something was typed
   * there before the page came alive.
   */
  function takeUp() {
    const isBegun = isDirty()
    if (!isBegun) takeUpSaved()
    const { written: server, base: serverAt } = had
    const kept = shelf
      .read()
      .filter(({ id, written }) => {
        if (id === pageId) return false
        const isNews = contentOf(written) !== known
        if (!isNews) shelf.drop(id)
        return isNews
      })
      .sort((one, another) => another.at - one.at)
    const [newest, ...older] = kept
    if (newest === undefined) return
    const isOverOwn =
      serverAt === null ||
      isBlank(server) ||
      newest.base === serverAt ||
      (newest.sent !== null && contentOf(newest.sent) === contentOf(server))
    const goesFirst =
      !isBegun && (serverAt === null || isOverOwn || newest.at > Date.parse(serverAt))
    asides = (goesFirst ? older : kept).filter(({ written }) => !isBlank(written)).map(asideOf)
    if (!goesFirst) return show()
    if (!isOverOwn && serverAt !== null) {
      const at = Date.parse(serverAt)
      asides = [{ id: serverAt, written: server, at, from: 'elsewhere' }, ...asides]
      knownBase = newest.base
    }
    shelf.drop(newest.id)
    ports.restore(newest.written)
    typed(newest.written)
  }

  function typed(written: Written) {
    current = written
    if (!isDirty()) {
      clearTimeout(timer)
      isResting = false
      shelf.drop(pageId)
      dirtySince = null
      if (!isUnderway) settle()
      return
    }
    keep()
    if (send === null) return stay()
    dirtySince ??= now()
    const { state } = view
    if (isBlocked()) return fail('twoTexts')
    if (state.kind === 'here' || state.kind === 'nowhere') fail(state.why)
    else if (!isUnderway) show({ kind: 'unsaved' })
    if (isResting) return
    wait(Math.max(0, Math.min(QUIET_MILLISECONDS, dirtySince + LONGEST_MILLISECONDS - now())))
  }

  function choose(choice: 'other' | 'own') {
    const [chosen, ...rest] = asides
    if (chosen === undefined) return
    const own = current
    asides = rest
    if (chosen.from === 'elsewhere') {
      known = contentOf(chosen.written)
      knownBase = chosen.id
    } else forget(chosen)
    if (choice === 'other') {
      if (!isBlank(own)) asides = [setAside(own), ...rest]
      current = chosen.written
      ports.restore(chosen.written)
    }
    if (isDirty()) {
      keep()
      show({ kind: 'unsaved' })
    } else {
      shelf.drop(pageId)
      settle()
    }
    void save(false)
  }

  /** Takes off the shelf what was offered, unless its own page has typed on since. */
  function forget({ id, written }: Aside) {
    const kept = shelf.read().find((one) => one.id === id)
    if (kept !== undefined && contentOf(kept.written) === contentOf(written)) shelf.drop(id)
  }

  /** Keeps what stood in the fields before another text was taken: that can be taken back. */
  function setAside(written: Written): Aside {
    setAsides += 1
    const aside = {
      id: `${pageId}-${setAsides}`,
      written,
      base: null,
      at: now(),
      sent: null,
      savedAt: null,
    }
    shelf.put(aside)
    return asideOf(aside)
  }

  return {
    view: () => view,
    subscribe(changed) {
      watchers.add(changed)
      return () => watchers.delete(changed)
    },
    start() {
      takeUp()
      return () => {
        clearTimeout(timer)
        clearTimeout(sweep)
      }
    },
    typed,
    retry: (leaving = false) => {
      if (isDirty()) void save(leaving)
    },
    heard(draft) {
      const isOld = knownBase !== null && Date.parse(draft.savedAt) <= Date.parse(knownBase)
      if (isUnderway || isOld || isBlocked() || isBlank(draft)) return
      if (unanswered.has(contentOf(draft))) took(contentOf(draft), draft.savedAt)
      else meet(draft)
    },
    pressed(written) {
      if (send !== null) return
      lastSent = written
      if (isDirty()) keep()
    },
    taken(written, at) {
      if (send === null) took(contentOf(written), at)
    },
    choose,
  }
}

function asideOf({ id, written, at }: Kept): Aside {
  return { id, written, at, from: 'here' }
}
